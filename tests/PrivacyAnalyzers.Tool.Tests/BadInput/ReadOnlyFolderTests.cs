namespace PrivacyAnalyzers.Tool.Tests.BadInput;

/// <summary>A folder in which nothing may be written: the command that would write there says so, and leaves nothing behind.</summary>
public sealed class ReadOnlyFolderTests
{
    [Theory]
    [InlineData("'kept/report.txt' cannot be written", "scan", "Shop", "--no-msbuild", "--output", "kept/report.txt")]
    [InlineData("'kept/report.html' cannot be written", "scan", "Shop", "--no-msbuild", "--format", "html", "--output", "kept/report.html")]
    [InlineData("'kept/report.txt' cannot be written", "check", "Shop", "--no-msbuild", "--output", "kept/report.txt")]
    [InlineData("'kept/report.sarif' cannot be written", "check", "Shop", "--no-msbuild", "--format", "sarif", "--output", "kept/report.sarif")]
    [InlineData("privacy.baseline.json' cannot be written", "baseline", "kept", "--no-msbuild")]
    [InlineData("privacy.lock.json' cannot be written", "lock", "kept", "--no-msbuild")]
    [InlineData("'kept/record.html' cannot be written", "record", "Shop", "--no-msbuild", "--output", "kept/record.html")]
    [InlineData("'kept/notice.html' cannot be written", "notice", "Shop", "--no-msbuild", "--output", "kept/notice.html")]
    [InlineData("'kept/map.svg' cannot be written", "map", "Shop", "--no-msbuild", "--output", "kept/map.svg")]
    [InlineData("'kept/plan.md' cannot be written", "plan", "Store", "--no-msbuild", "--output", "kept/plan.md")]
    [InlineData("Privacy.cs' cannot be written", "init", "kept", "--preset", "saas")]
    [InlineData("privacy.yaml' cannot be written", "init", "kept", "--preset", "saas", "--output", "Privacy.cs")]
    [InlineData("Visit.cs' cannot be written", "mark", "kept", "--no-msbuild", "--purpose", "Shop.Orders", "--apply")]
    public async Task Command_SaysSo_AndLeavesNothingBehind(string said, params string[] arguments)
    {
        using var folder = MarkedShop.Write().Write("kept/Shop.csproj", MarkedShop.Project).Write("kept/Welcome.cs", MarkedShop.Source)
            .Write("kept/Visit.cs", "namespace Shop; public class Guest { public string IpAddress { get; set; } = \"\"; public string Email { get; set; } = \"\"; }")
            .Write("Store/Store.csproj", MarkedShop.Project).Write("Store/Store.cs", """
                using PrivacyAnalyzers; namespace Shop;
                [Purpose(LegalBasis.Contract, "Deliver")] public sealed class Orders : IPurpose;
                [DataSubject(SubjectKind.Customer), PersonalData<Orders>] public partial class Buyer { public int Id { get; init; } public string Email { get; set; } = ""; }
                [PersonalDataStore] public partial class ShopStore { public List<Buyer> Buyers { get; } = []; }
                """);
        using var kept = new ReadOnly(folder.At("kept"));
        var before = Contents(folder);
        (await ToolProcess.BoundByPermissionsAsync(folder.Path, arguments)).RefusedWith(said);
        Assert.Equal(before, Contents(folder));
    }

    [Fact]
    public async Task SourcesThatMayOnlyBeRead_AreRead_ByMSBuildToo()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project)
            .Write("Shop/Customer.cs", "public class Customer { public string Email { get; set; } = \"\"; public void Show() => Console.WriteLine(Email); }");
        using var kept = new ReadOnly(folder.At("Shop"));
        var run = await ToolProcess.BoundByPermissionsAsync(folder.Path, "scan", "Shop", "--output", "report.txt");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        run.HasNoStackTrace();
        var report = await File.ReadAllTextAsync(folder.At("report.txt"));
        Assert.Contains("read as MSBuild compiles them", report, StringComparison.Ordinal);
        Assert.Contains("Customer.Email is printed, by Console.WriteLine", report, StringComparison.Ordinal);
        Assert.Contains("What source generators write: in 1 project read as MSBuild compiles them, none was run", string.Join(' ', report.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SourcesThatMayNotBeRead_AreSaid()
    {
        using var folder = MarkedShop.Write().Write("Shop/Secret.cs", "class Secret;");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.At("Shop/Secret.cs"), UnixFileMode.None);
        }

        var run = await ToolProcess.BoundByPermissionsAsync(folder.Path, "scan", "Shop", "--no-msbuild");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains(OperatingSystem.IsWindows() ? "2 files" : "Secret.cs was not read: may not be read.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Customer.Email goes into a log", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatIsNotThere_AndOneInPlaceOfAFile_AreSaid()
    {
        using var folder = MarkedShop.Write();
        (await ToolProcess.OfAsync(folder.Path, "record", "Shop", "--no-msbuild", "-o", "none/record.html")).RefusedWith("'none/record.html' cannot be written, so nothing was: its folder is not there.");
        (await ToolProcess.OfAsync(folder.Path, "lock", "Shop", "--no-msbuild", "-o", "Shop")).RefusedWith("'Shop' cannot be written, so nothing was: it is a folder.");
    }

    private static List<string> Contents(ScratchFolder folder) =>
        [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static file => file + "\n" + File.ReadAllText(file))];

    /// <summary>Files and folder, until it is to be deleted.</summary>
    private sealed class ReadOnly : IDisposable
    {
        private readonly string _folder;

        internal ReadOnly(string folder)
        {
            _folder = folder;
            Set(isWritable: false);
        }

        public void Dispose() => Set(isWritable: true);

        private void Set(bool isWritable)
        {
            foreach (var file in Directory.GetFiles(_folder))
            {
                File.SetAttributes(file, isWritable ? FileAttributes.Normal : FileAttributes.ReadOnly);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | (isWritable ? UnixFileMode.UserWrite : UnixFileMode.None));
            }
        }
    }
}
