using PrivacyAnalyzers.Rules.Tool;
using PrivacyAnalyzers.Symbols;
using Xunit.Abstractions;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>Each line of <c>Sinks.txt</c> names at least one member of the real package, and parameters that it has.</summary>
public sealed class SinkNamesTests(ITestOutputHelper output)
{
    [Fact]
    public void EachLine_NamesSomething()
    {
        var problems = new SinkLineProblems(CataloguedAssemblies.Compilation);
        var wrong = new List<string>();
        foreach (var (text, line, sink) in Lines().Where(found => CataloguedPackage.Of(found.Sink.Member.Type).IsServed))
        {
            if (problems.Of(line) is { } problem)
            {
                wrong.Add(text + "\n    " + problem.Message);
            }
            else if (!PatternedTypes.Types(CataloguedAssemblies.Compilation, sink.Member).Any())
            {
                wrong.Add(text + "\n    no such type");
            }
            else if (sink.On is { } on && !PatternedTypes.Types(CataloguedAssemblies.Compilation, on).Any(type => PatternedTypes.Members(type, on).Any()))
            {
                wrong.Add(text + "\n    no such property: " + on);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void LinesOfPackagesNotToBeHad_AreListed()
    {
        var unverified = Lines().Select(found => (found.Text, Package: CataloguedPackage.Of(found.Sink.Member.Type))).Where(found => !found.Package.IsServed).ToList();
        foreach (var group in unverified.GroupBy(found => found.Package))
        {
            output.WriteLine($"{group.Key.Id} {group.Key.Folder}");
            foreach (var (text, _) in group)
            {
                output.WriteLine("    " + text);
            }
        }

        // A package that nothing names any more, or that has become available, leaves the list.
        Assert.Equal(CataloguedPackage.All.Where(package => !package.IsServed).Select(package => package.Id).Order(StringComparer.Ordinal), unverified.Select(found => found.Package.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(unverified, found => Assert.Empty(PatternedTypes.Types(CataloguedAssemblies.Compilation, SinkLine.Read(found.Text).Sink!.Member)));
    }

    [Fact]
    public void NoLine_StandsTwice() => Assert.Empty(Lines().GroupBy(found => string.Join(' ', found.Line.Fields.Select(field => field.Text))).Where(group => group.Count() > 1).Select(group => group.Key));

    private static IEnumerable<(string Text, SinkLine Line, Sink Sink)> Lines()
    {
        using var stream = typeof(SinkCatalogue).Assembly.GetManifestResourceStream("PrivacyAnalyzers.Sinks.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(text => (text, SinkLine.Read(text))).Where(read => read.Item2.Sink is not null).Select(read => (read.text, read.Item2, read.Item2.Sink!))];
    }
}
