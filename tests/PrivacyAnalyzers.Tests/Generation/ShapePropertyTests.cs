using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>What holds for generated code of any shape, compiled and run. The seed is fixed; a failure names the smallest shape that shows it.</summary>
public sealed class ShapePropertyTests
{
    private const string Quiet = "#pragma warning disable\n";

    private const int Batch = 8;

    // Put another here to look elsewhere.
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261122UL, 7UL);

    /// <summary>Nothing of a marked member is left after erasure, shows in the redacted text, or is missing from the export.</summary>
    [Fact]
    public void Canaries_AreErased_Redacted_AndExported()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal) { ["erased"] = 0, ["redacted"] = 0, ["exported"] = 0 };
        Prop.ForAll(Shapes.Arbitrary(Batch, attempts: 60), shapes =>
        {
            var run = Generation.Run(Quiet + RandomShapes.Fixed + ShapeProbe.Source + shapes.Source(Batch));
            Assert.DoesNotContain(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8858");
            foreach (var line in Generation.Call(run).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.True(seen.ContainsKey(line), line);
                seen[line]++;
            }
        }).Check(Fixed.WithMaxTest(10));

        // Or nothing was looked at.
        Assert.All(seen, pair => Assert.True(pair.Value > 40, pair.Key + ": " + pair.Value));
    }

    /// <summary>A user who turns on every analyzer of the SDK hears nothing more because of what is generated.</summary>
    [Fact]
    public void AnalysisModeAll_HearsNothing() => Prop.ForAll(Shapes.Arbitrary(Batch, attempts: 60), shapes =>
    {
        var run = Generation.Run(RandomShapes.Fixed + shapes.Source(Batch));
        Assert.Empty(NetAnalyzers.FoundBecauseOf(run).GetAwaiter().GetResult());
    }).Check(Fixed.WithMaxTest(2));

    /// <summary>What looks for canaries finds them where they are left.</summary>
    [Fact]
    public void Canaries_ThatAreLeft_AreSeen()
    {
        const string Forgetful = """
            public partial class Forgetful { [PersonalData<Delivery>] public string Email { get; set; } = ""; public void Erase(ErasureValues values) { } public string ToRedactedString() => Email; }
            public partial class Careful { [PersonalData<Delivery>] public List<string> Tags { get; } = []; [PersonalData<Delivery>] public global::Fixed.Spot? Spot { get; set; } }
            """;
        var lines = Generation.Call(Generation.Run(Quiet + RandomShapes.Fixed + ShapeProbe.Source + Forgetful.Replace("partial class Forgetful", "partial class Forgetful : IErasable, IRedactable", StringComparison.Ordinal))).Split('\n');
        Assert.Collection(
            lines,
            line => Assert.Matches("^Forgetful redacted: canary[0-9]+ shows in canary[0-9]+$", line),
            line => Assert.Equal("exported", line),
            line => Assert.Equal("Forgetful erased: Email is not erased", line),
            line => Assert.Equal("redacted", line),
            line => Assert.Equal("exported", line),
            line => Assert.Equal("erased", line));
    }

    /// <summary>The search for a smaller failure finds it, or a failure would be a page of types.</summary>
    [Fact]
    public void AFailure_IsShownAtItsSmallest()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Prop.ForAll(Shapes.Arbitrary(1, attempts: 20_000), shapes => !shapes.Source(1).Contains("DateOnly?", StringComparison.Ordinal)).Check(Fixed.WithMaxTest(1000)));
        var shape = failure.Message[(failure.Message.IndexOf("Shrunk", StringComparison.Ordinal) + 1)..];
        Assert.Contains("public DateOnly? Email", shape, StringComparison.Ordinal);
        Assert.Contains("public partial class Shape\n{\n", shape, StringComparison.Ordinal);
        Assert.DoesNotContain("Outer", shape, StringComparison.Ordinal);
    }
}
