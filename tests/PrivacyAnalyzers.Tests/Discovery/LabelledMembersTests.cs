using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Discovery.Labelled;
using Xunit.Abstractions;

namespace PrivacyAnalyzers.Discovery;

/// <summary>Discovery against what a reader said of the members of public programs. The figures are those of docs/discovery.md: what was reached is held.</summary>
public sealed class LabelledMembersTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tune", 0.98, 0.96)]
    [InlineData("measure", 0.97, 0.92)]
    public void WhatWasReached_IsHeld(string half, double precision, double recall)
    {
        var figures = Measure(half);
        output.WriteLine(half + ": " + figures);
        Assert.True(figures.Precision >= precision && figures.Recall >= recall, figures.ToString());
    }

    [Theory]
    [InlineData("tune", 0.96, 0.81)]
    [InlineData("measure", 0.97, 0.94)]
    public void InventedMembers_AreReadAsWell(string half, double precision, double recall)
    {
        var figures = Measure(half, "invented.txt");
        output.WriteLine(half + ": " + figures);
        Assert.True(figures.Precision >= precision && figures.Recall >= recall, figures.ToString());
    }

    [Fact]
    public void Rows_AreEnough_AndOfBothHalves()
    {
        var members = LabelledType.ReadAll(Rows("members.txt")).SelectMany(type => type.Members).ToList();
        Assert.True(members.Count >= 800, members.Count + " rows");
        Assert.All(["tune", "measure"], half => Assert.True(members.Count(member => member.Half == half && member.Verdict is not null) > 60));
    }

    private Figures Measure(string half, string rows = "members.txt")
    {
        var types = LabelledType.ReadAll(Rows(rows));
        var compilation = LabelledSource.Compile(types);
        var presumed = PresumedData.For(compilation);
        var (found, rightly, personal, same, count) = (0, 0, 0, 0, 0);
        for (var i = 0; i < types.Count; i++)
        {
            var name = types[i].Heading.Replace("interface ", "", StringComparison.Ordinal).Split(' ')[0];
            var declared = compilation.GetTypeByMetadataName("N" + i + "." + name)!;
            foreach (var member in types[i].Members.Where(member => member.Half == half && !member.IsDoubtful))
            {
                var answer = presumed.Of(declared.GetMembers(member.Name).OfType<IPropertySymbol>().Single());
                count++;
                found += answer is null ? 0 : 1;
                personal += member.Verdict is null ? 0 : 1;
                rightly += answer is not null && member.Verdict is not null ? 1 : 0;
                same += answer is not null && answer.Category == member.Verdict ? 1 : 0;
                if ((answer is null) != (member.Verdict is null) && half == "tune")
                {
                    output.WriteLine((answer is null ? "missed " + member.Verdict : "wrong " + answer.Category) + ": " + types[i].Heading + "." + member.Name + " " + member.Type);
                }
            }
        }

        return new Figures(found, rightly, personal, same, count);
    }

    private static string Rows(string name, [CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Labelled", name);
}
