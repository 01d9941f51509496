using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Reports;
using PrivacyAnalyzers.Tool.Scanning;
using PrivacyAnalyzers.Tool.Wordings;

namespace PrivacyAnalyzers.Tool.Tests.Caching;

/// <summary>Large code in one project, of which bodies are edited: the files that are not looked at again say what they would say.</summary>
public sealed class BodyEditTests
{
    [Theory]
    [InlineData(1, 24)]
    [InlineData(2, 24)]
    [InlineData(3, 24)]
    public async Task AfterEachOfManyEdits_TheReportIsThatOfARunThatKeepsNothing(int seed, int steps)
    {
        using var folder = OneFolder.Write();
        using var cache = new ScratchFolder();
        var edits = new BodyEdits(folder, seed);
        var said = new HashSet<string>();
        var parts = (await ScanAsync(folder, cache)).Parts;
        for (var step = 0; step < steps; step++)
        {
            var done = edits.Next();
            var cold = (await ScanAsync(folder, cache: null)).Report;
            var (kept, part) = await ScanAsync(folder, cache);
            Assert.True(cold == kept, $"step {step}: {done}\n{cold}\n---\n{kept}");
            said.Add(cold);
            parts += part;
        }

        // Edits that change nothing, or after which everything is looked at, would show nothing.
        Assert.True(said.Count > steps / 3, said.Count + " different answers");
        Assert.True(parts > steps / 4, parts + " runs looked at a part");
    }

    [Theory]
    [InlineData("Program.cs", "public static string Apart(Customer customer)\n    {", "System.Console.WriteLine(customer.Email);", 1)]
    [InlineData("Texts.cs", "public static string Short(Customer customer)\n    {", "return customer.Email;", 0)]
    [InlineData("Customer.cs", "public override string ToString()\n    {", "return Email;", 0)]
    [InlineData("Scope.cs", "public static implicit operator string(Scope scope)\n    {", "return scope._customer.Email;", 0)]
    [InlineData("MoreDesk.cs", "public string Tell(Customer customer)\n    {", "_last = customer.Email;", 0)]
    [InlineData("Program.cs", "public static string Apart(Customer customer)\n    {", "customer.ToString().MapGroup(customer.Email).RequireAuthorization();", 0)]
    public async Task OnlyWhatIsReachedByName_IsLookedAtInPart(string path, string after, string line, int parts)
    {
        using var folder = OneFolder.Write();
        using var cache = new ScratchFolder();
        await ScanAsync(folder, cache);
        var text = File.ReadAllText(folder.At(path));
        Assert.Contains(after, text, StringComparison.Ordinal);
        File.WriteAllText(folder.At(path), text.Replace(after, after + "\n" + line, StringComparison.Ordinal));
        var (kept, part) = await ScanAsync(folder, cache);
        Assert.Equal(parts, part);
        Assert.Equal((await ScanAsync(folder, cache: null)).Report, kept);
    }

    [Fact]
    public async Task MarkedCode_IsLookedAtWhole()
    {
        using var folder = OneFolder.Write().Write("Marks.cs", "using PrivacyAnalyzers;\npublic class Marked { [NotPersonalData(\"none\")] public string Email = \"\"; }");
        using var cache = new ScratchFolder();
        await ScanAsync(folder, cache);
        var text = File.ReadAllText(folder.At("Program.cs"));
        File.WriteAllText(folder.At("Program.cs"), text.Replace("System.Console.WriteLine(customer);", "System.Console.WriteLine(customer.Email);", StringComparison.Ordinal));
        Assert.Equal(0, (await ScanAsync(folder, cache)).Parts);
    }

    private static async Task<(string Report, int Parts)> ScanAsync(ScratchFolder folder, ScratchFolder? cache)
    {
        var solution = await new SolutionLoader(new(UseMSBuild: false), new("dotnet")).LoadAsync(folder.Path, CancellationToken.None);
        var kept = cache is null ? null : new CacheFolder(cache.Path);
        var result = await Scan.RunAsync(solution, kept, done: null, CancellationToken.None);
        return (ScanJson.Write(result, Wording.English), kept?.Parts ?? 0);
    }
}
