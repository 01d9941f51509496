namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class LockCommandTests
{
    private const string Expected = """
        {
          "version": 1,
          "controller": null,
          "purposes": [
            { "key": "Shop.Orders", "basis": "Contract", "description": "Deliver your order", "retention": "P5Y", "from": "LastActivity", "recipients": [] }
          ],
          "types": [
            { "name": "Shop.Customer", "rights": [], "members": [
              { "name": "Email", "category": "EmailAddress", "purposes": { "Shop.Orders": "P5Y" } }
            ] }
          ],
          "sinks": [
            { "data": "Shop.Customer.Email", "kind": "log", "in": ["Shop.Welcome.Greet"] }
          ]
        }

        """;

    [Fact]
    public async Task Lock_IsWritten_CheckedAndCompared()
    {
        using var folder = MarkedShop.Write();
        Assert.Equal(ExitCodes.Findings, (await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild", "--check")).ExitCode);
        var written = await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild");
        Assert.Equal((ExitCodes.Clean, "privacy.lock.json: 1 purposes, 1 members of 1 types, 1 ways in which they leave.\n"), (written.ExitCode, written.Output));
        Assert.Equal(Expected.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(folder.At("privacy.lock.json")));
        Assert.Equal(ExitCodes.Clean, (await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild", "--check")).ExitCode);
        Assert.Equal((ExitCodes.Clean, ""), await DiffAsync(folder));

        folder.Write("Shop/Visit.cs", "using PrivacyAnalyzers; namespace Shop; public sealed class Visit { [PersonalData<Orders>] public string IpAddress { get; set; } = \"\"; }");
        Assert.Equal(ExitCodes.Findings, (await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild", "--check")).ExitCode);
        var (exitCode, comment) = await DiffAsync(folder, "--lang", "fr");
        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("- Nouveau : `Visit.IpAddress` (identifiant en ligne), pour *Shop.Orders*\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenamesOfLocals_AndMovesOfLines_ChangeNothing()
    {
        using var folder = MarkedShop.Write();
        await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild");
        folder.Write("Shop/Welcome.cs", MarkedShop.Source.Replace("var address = customer.Email;", "\n\n// once\nvar mail = customer.Email;", StringComparison.Ordinal).Replace(", address)", ", mail)", StringComparison.Ordinal));
        Assert.Equal((ExitCodes.Clean, ""), await DiffAsync(folder));
        Assert.Equal(ExitCodes.Clean, (await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild", "--check")).ExitCode);
    }

    [Fact]
    public async Task TheForgottenColumn_IsToldWithWhereItGoes()
    {
        using var folder = MarkedShop.Write();
        await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild");
        folder.Write("Shop/Welcome.cs", MarkedShop.Source
            .Replace("    [PersonalData<Orders>] public string Email", "    [PersonalData<Orders>] public DateOnly? BirthDate { get; set; }\n    [PersonalData<Orders>] public string Email", StringComparison.Ordinal)
            .Replace("var address = ", "new Vendor().Send(customer.BirthDate);\n        var address = ", StringComparison.Ordinal)
            + """

            public sealed class Vendor
            {
                public void Send([Discloses("Acme Scoring")] object? value) { }
                public Task Post(Customer customer) => new HttpClient().PostAsync("/", new StringContent(customer.Email));
            }
            """);
        Assert.Equal(
            """
            ### What changes about personal data

            - **Now sent to somebody else**: `Customer.BirthDate`, to Acme Scoring, in `Welcome.Greet`
            - **Now sent to somebody else**: `Customer.Email`, by `HttpClient.PostAsync`, in `Vendor.Post`
            - New: `Customer.BirthDate` (date of birth, age), for *Shop.Orders*

            To look at again: record, notice, erasure, export.

            """.ReplaceLineEndings("\n"),
            (await DiffAsync(folder)).Output);
        Assert.Contains("- **Désormais transmis à un tiers** : `Customer.BirthDate`, à Acme Scoring, dans `Welcome.Greet`\n", (await DiffAsync(folder, "--lang", "fr")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingOrBrokenLock_IsSaid()
    {
        using var folder = MarkedShop.Write();
        var missing = await ToolRun.OfAsync("diff", folder.At("privacy.lock.json"), folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, missing.ExitCode);
        Assert.Contains("There is no lock file", missing.Error, StringComparison.Ordinal);
        folder.Write("privacy.lock.json", "{ \"version\": ");
        var broken = await ToolRun.OfAsync("diff", folder.At("privacy.lock.json"), folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, broken.ExitCode);
        Assert.Contains("cannot be read", broken.Error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> DiffAsync(ScratchFolder folder, params string[] options)
    {
        var run = await ToolRun.OfAsync(["diff", folder.At("privacy.lock.json"), folder.Path, "--no-msbuild", .. options]);
        return (run.ExitCode, run.Output);
    }
}
