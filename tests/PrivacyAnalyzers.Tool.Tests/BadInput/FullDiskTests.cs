namespace PrivacyAnalyzers.Tool.Tests.BadInput;

/// <summary>What cannot be written to its end is not written at all: a report that is cut off would look like a short one.</summary>
public sealed class FullDiskTests
{
    [Theory]
    [InlineData("scan", "Shop", "--no-msbuild", "--no-cache", "--format", "html", "--output", "report.html")]
    [InlineData("scan", "Shop", "--no-msbuild", "--no-cache", "--format", "sarif", "--output", "report.html")]
    [InlineData("record", "Shop", "--no-msbuild", "--output", "report.html")]
    public async Task FormerFile_IsKept_AndNothingElseIsLeft(params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            // Only a shell of Unix can limit what a process writes.
            return;
        }

        using var folder = MarkedShop.Write().Write("report.html", "the former report");
        var before = Files(folder);
        (await ToolProcess.WithoutSpaceAsync(folder.Path, arguments)).RefusedWith("'report.html' cannot be written, so nothing was: ");
        Assert.Equal("the former report", await File.ReadAllTextAsync(folder.At("report.html")));
        Assert.Equal(before, Files(folder));
        File.Delete(folder.At("report.html"));
        (await ToolProcess.WithoutSpaceAsync(folder.Path, arguments)).RefusedWith("'report.html' cannot be written, so nothing was: ");
        Assert.False(File.Exists(folder.At("report.html")));
    }

    [Fact]
    public async Task Device_IsWrittenTo_AndStaysOne()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using var folder = MarkedShop.Write();
        (await ToolProcess.OfAsync(folder.Path, "scan", "Shop", "--no-msbuild", "--no-cache", "--output", "/dev/full")).RefusedWith("'/dev/full' cannot be written, so nothing was: ");
        var run = await ToolProcess.OfAsync(folder.Path, "scan", "Shop", "--no-msbuild", "--no-cache", "--output", "/dev/stdout");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo("/dev/full").Length);
    }

    [Fact]
    public async Task Link_AndPermissions_AreKept()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = MarkedShop.Write().Write("kept/report.txt", "the former report");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(folder.At("kept/report.txt"), Mode);
        File.CreateSymbolicLink(folder.At("report.txt"), folder.At("kept/report.txt"));
        var run = await ToolProcess.OfAsync(folder.Path, "scan", "Shop", "--no-msbuild", "--no-cache", "--output", "report.txt");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email", await File.ReadAllTextAsync(folder.At("kept/report.txt")), StringComparison.Ordinal);
        Assert.Equal(Mode, File.GetUnixFileMode(folder.At("kept/report.txt")));
        Assert.NotNull(File.ResolveLinkTarget(folder.At("report.txt"), returnFinalTarget: false));
        Assert.Single(Directory.GetFiles(folder.At("kept")));
    }

    private static List<string> Files(ScratchFolder folder) => [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
