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
        using (var made = Process.Start("mkfifo", [folder.At("Pipe.cs")]))
        {
            await made.WaitForExitAsync();
            Assert.Equal(0, made.ExitCode);
        }

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
}
