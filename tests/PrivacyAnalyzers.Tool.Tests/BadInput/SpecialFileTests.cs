using System.Diagnostics;
using System.Net.Sockets;

namespace PrivacyAnalyzers.Tool.Tests.BadInput;

/// <summary>What has the name of a source file and is none: who opens a pipe waits for whoever writes into it, and some devices never end.</summary>
public sealed class SpecialFileTests
{
    private const string Leak = "public class Customer { public string Email { get; set; } = \"\"; public void Show() => System.Console.WriteLine(Email); }";

    [Theory]
    [InlineData("en", "was not read: it is a pipe, a socket or a device, and no file.")]
    [InlineData("fr", "n’a pas été lu : c’est un tube, une socket ou un périphérique, et non un fichier.")]
    public async Task PipesSocketsAndDevices_AreLeftOut_AndSaid(string language, string said)
    {
        using var folder = new ScratchFolder().Write("Customer.cs", Leak);
        await PipeAsync(folder, "Pipe.cs");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.At("Socket.cs")));
        File.CreateSymbolicLink(folder.At("Zeros.cs"), "/dev/zero");
        File.CreateSymbolicLink(folder.At("Linked.cs"), folder.At("Pipe.cs"));
        var run = await ToolProcess.OfAsync(folder.Path, "scan", ".", "--no-cache", "--lang", language);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email", run.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "Linked.cs", "Pipe.cs", "Socket.cs", "Zeros.cs" })
        {
            Assert.Contains(name + " " + said, run.Unwrapped, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EmptyFilesAndLinksToFiles_AreRead()
    {
        using var folder = new ScratchFolder().Write("Empty.cs", "").Write("kept/Customer.txt", Leak);
        File.CreateSymbolicLink(folder.At("Customer.cs"), folder.At("kept/Customer.txt"));
        File.CreateSymbolicLink(folder.At("Nothing.cs"), folder.At("Empty.cs"));
        var run = await ToolProcess.OfAsync(folder.Path, "scan", ".", "--no-cache");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email is printed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("was not read", run.Unwrapped, StringComparison.Ordinal);
    }

    /// <summary>What is read beside the sources, by us or by MSBuild.</summary>
    [Theory]
    [InlineData(".editorconfig", "", true)]
    [InlineData(".editorconfig", "--no-msbuild", false)]
    [InlineData(".globalconfig", "--no-msbuild", false)]
    [InlineData("Shop/.editorconfig", "--no-msbuild", false)]
    [InlineData("Shop/PrivacySinks.txt", "--no-msbuild", false)]
    [InlineData("Shop/privacy.baseline.json", "--no-msbuild", false)]
    [InlineData("Directory.Build.props", "", false)]
    [InlineData("Directory.Build.props", "--no-msbuild", false)]
    [InlineData("Directory.Build.targets", "", false)]
    [InlineData("Directory.Packages.props", "", false)]
    [InlineData("NuGet.config", "", false)]
    [InlineData("Shop/Shop.csproj.user", "", false)]
    public async Task PipesBesideSources_AreLeftOut_AndSaid(string name, string option, bool isEvaluated)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Customer.cs", Leak);
        await PipeAsync(folder, name);
        var run = await ToolProcess.OfAsync(folder.Path, ["scan", ".", "--no-cache", .. option.Length > 0 ? [option] : Array.Empty<string>()]);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email is printed", run.Output, StringComparison.Ordinal);
        Assert.Contains(name + " was not read: it is a pipe, a socket or a device, and no file.", run.Unwrapped, StringComparison.Ordinal);
        Assert.Equal(isEvaluated, run.Unwrapped.Contains("read as MSBuild compiles them", StringComparison.Ordinal));
        run.HasNoStackTrace();
    }

    [Theory]
    [InlineData("")]
    [InlineData("--no-msbuild")]
    public async Task ProjectThatIsAPipe_IsSaid_AndItsSourcesAndTheOthersAreRead(string option)
    {
        using var folder = new ScratchFolder().Write("Shop/Customer.cs", Leak)
            .Write("Other/Other.csproj", MarkedShop.Project.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"../Shop/Shop.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal))
            .Write("Other/Buyer.cs", "public class Buyer { public string Phone { get; set; } = \"\"; public void Show() => System.Console.WriteLine(Phone); }");
        await PipeAsync(folder, "Shop/Shop.csproj");
        var run = await ToolProcess.OfAsync(folder.Path, ["scan", ".", "--no-cache", .. option.Length > 0 ? [option] : Array.Empty<string>()]);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email is printed", run.Output, StringComparison.Ordinal);
        Assert.Contains("Buyer.Phone is printed", run.Output, StringComparison.Ordinal);
        Assert.Contains("Shop.csproj cannot be read (it is a pipe, a socket or a device): its folder was read as plain sources", run.Unwrapped, StringComparison.Ordinal);
        run.HasNoStackTrace();
    }

    [Theory]
    [InlineData("Shop.sln", "'Shop.sln' is a pipe, a socket or a device, and no file.", "scan", "Shop.sln")]
    [InlineData("Shop.slnx", "'Shop.slnx' is a pipe, a socket or a device, and no file.", "scan", "Shop.slnx")]
    [InlineData("Shop/privacy.yaml", "privacy.yaml' is a pipe, a socket or a device, and no file.", "record", "Shop", "--no-msbuild")]
    [InlineData("Shop/privacy.baseline.json", "privacy.baseline.json is a pipe, a socket or a device, and no file.", "baseline", "Shop", "--no-msbuild")]
    public async Task PipeThatIsAskedFor_IsRefused(string name, string said, params string[] arguments)
    {
        using var folder = MarkedShop.Write();
        await PipeAsync(folder, name);
        (await ToolProcess.OfAsync(folder.Path, arguments)).RefusedWith(said);
    }

    [Theory]
    [InlineData("Shop.sln")]
    [InlineData("privacy.yaml")]
    public async Task PipeThatAScanNeedNotOpen_IsNotOpened(string name)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Customer.cs", Leak);
        await PipeAsync(folder, name);
        var run = await ToolProcess.OfAsync(folder.Path, "scan", ".", "--no-cache");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("read as MSBuild compiles them", run.Unwrapped, StringComparison.Ordinal);
        Assert.Contains("Customer.Email is printed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--no-msbuild")]
    public async Task FoldersWithTheNamesOfFiles_AreFolders(string option)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Folder.cs/Customer.cs", Leak)
            .Write("Shop/Folder.csproj/Buyer.cs", "public class Buyer { public string Phone { get; set; } = \"\"; public void Show() => System.Console.WriteLine(Phone); }")
            .Write("Shop/.editorconfig/text", "").Write("Shop/PrivacySinks.txt/text", "").Write("Directory.Build.props/text", "");
        var run = await ToolProcess.OfAsync(folder.Path, ["scan", ".", "--no-cache", .. option.Length > 0 ? [option] : Array.Empty<string>()]);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email is printed", run.Output, StringComparison.Ordinal);
        Assert.Contains("Buyer.Phone is printed", run.Output, StringComparison.Ordinal);
        Assert.Equal(option.Length == 0, run.Unwrapped.Contains("read as MSBuild compiles them", StringComparison.Ordinal));
        run.HasNoStackTrace();
    }

    [Theory]
    [InlineData("")]
    [InlineData("--no-msbuild")]
    public async Task LinksInACircle_AreSaid_AndLinksToFoldersAboveAreNotFollowed(string option)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Customers/Customer.cs", Leak);
        File.CreateSymbolicLink(folder.At("Shop/Itself.cs"), folder.At("Shop/Itself.cs"));
        File.CreateSymbolicLink(folder.At("Shop/.editorconfig"), folder.At("Shop/.editorconfig"));
        Directory.CreateSymbolicLink(folder.At("Shop/Customers/up"), folder.At("Shop"));
        Directory.CreateSymbolicLink(folder.At("Shop/Customers/Up.cs"), folder.Path);
        Directory.CreateSymbolicLink(folder.At("Shop/Customers/Further.csproj"), folder.At("Shop/Customers"));
        var run = await ToolProcess.OfAsync(folder.Path, ["scan", ".", "--no-cache", .. option.Length > 0 ? [option] : Array.Empty<string>()]);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email is printed", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 place", run.Unwrapped, StringComparison.Ordinal);
        Assert.Contains("Itself.cs was not read: may not be read.", run.Unwrapped, StringComparison.Ordinal);
        Assert.Equal(option.Length == 0, run.Unwrapped.Contains("read as MSBuild compiles them", StringComparison.Ordinal));
        run.HasNoStackTrace();
    }

    private static async Task PipeAsync(ScratchFolder folder, string name)
    {
        using var made = Process.Start("mkfifo", [folder.At(name)]);
        await made.WaitForExitAsync();
        Assert.Equal(0, made.ExitCode);
    }
}
