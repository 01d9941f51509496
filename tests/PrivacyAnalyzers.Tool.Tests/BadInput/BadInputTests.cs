namespace PrivacyAnalyzers.Tool.Tests.BadInput;

/// <summary>What people have: nothing of it ends with a stack trace, and what can be looked at is.</summary>
public sealed class BadInputTests
{
    private const string Leak = "public class Customer { public string Email { get; set; } = \"\"; public void Show() => System.Console.WriteLine(Email); }";

    private const string NoPackages = """<configuration><packageSources><clear /><add key="none" value="." /></packageSources></configuration>""";

    [Theory]
    [InlineData("nowhere", "There is no 'nowhere'")]
    [InlineData("notes.txt", "is no solution (.sln, .slnx), no C# project (.csproj) and no folder")]
    [InlineData("empty", "There is no C# file in")]
    [InlineData("broken.slnx", "'broken.slnx' cannot be read")]
    [InlineData("none.sln", "names no C# project")]
    [InlineData("binaries", "no C# file that can be read")]
    [InlineData("", "An argument is empty")]
    public async Task WhatIsNoProject_EndsWithTwo_AndASentence(string path, string said)
    {
        using var folder = new ScratchFolder().Write("notes.txt", "").Write("empty/readme.md", "").Write("broken.slnx", "<Solution").Write("none.sln", "\0\u0001");
        Directory.CreateDirectory(folder.At("binaries"));
        await File.WriteAllBytesAsync(folder.At("binaries/Picture.cs"), [0x89, 0x50, 0, 0, 1, 2]);
        foreach (var command in new[] { "scan", "check" })
        {
            (await ToolProcess.OfAsync(folder.Path, command, path, "--no-msbuild")).RefusedWith(said);
        }
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\">", "Shop.csproj cannot be read (line ")]
    [InlineData("", "Shop.csproj cannot be read (line ")]
    [InlineData("<Project Sdk=\"No.Such.Sdk/1.0.0\" />", "1 project read from plain sources, without what source generators write:")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net3000</TargetFramework></PropertyGroup></Project>", "1 project read from plain sources, without what source generators write:")]
    public async Task BrokenProject_IsScannedFromItsSources_AndSaid(string project, string said)
    {
        using var folder = new ScratchFolder().Write("nuget.config", NoPackages).Write("Shop/Shop.csproj", project).Write("Shop/Customer.cs", Leak);
        Scanned(await ToolProcess.OfAsync(folder.Path, "scan", "Shop"), said);
    }

    [Fact]
    public async Task MissingPackages_AreSaid_AndTheRestIsScanned()
    {
        using var folder = new ScratchFolder().Write("nuget.config", NoPackages)
            .Write("Shop/Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="Nowhere.To.Be.Found" Version="1.0.0" /></ItemGroup></Project>""")
            .Write("Shop/Customer.cs", Leak + " public class Mail : Nowhere.To.Be.Found.Message { public void Send(Customer customer) => Deliver(customer.Email); }");
        var before = Directory.GetFileSystemEntries(folder.At("Shop"));
        var run = await ToolProcess.OfAsync(folder.Path, "scan", "Shop");
        Scanned(run, "1 project read from plain sources, without what source generators write: NU1101: Unable to find package Nowhere.To.Be.Found");
        Assert.Contains("1 package of which nothing is on this machine: Nowhere.To.Be.Found.", run.Unwrapped, StringComparison.Ordinal);
        Assert.Contains("what they call is not known here", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(folder.At("Shop")));
    }

    [Fact]
    public async Task SeveralFrameworks_AreReadOnce_AndWhichIsSaid()
    {
        using var folder = new ScratchFolder()
            .Write("Shop/Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup></Project>""")
            .Write("Shop/Customer.cs", Leak + "\n#if NETSTANDARD\npublic class Old { public void Show(Customer customer) => System.Console.WriteLine(customer.Email); }\n#endif\n");
        foreach (var options in new[] { Array.Empty<string>(), ["--no-msbuild"] })
        {
            var run = await ToolProcess.OfAsync(folder.Path, ["scan", "Shop", .. options]);
            Scanned(run, "Shop.csproj is compiled for several frameworks, and was read for net10.0 (net10.0, netstandard2.0): code for the others alone was not seen.");
            Assert.Contains("1 place in 1 file", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Old", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WithoutAnSdk_SourcesAreScanned()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Customer.cs", Leak);
        Scanned(await ToolProcess.WithPathAsync(folder.At("bin"), folder.Path, "scan", "Shop"), "there is no .NET SDK: 'dotnet' cannot be started");
    }

    [Fact]
    public async Task ARuntimeAlone_IsNoSdk()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Customer.cs", Leak);
        Script(folder, "bin/dotnet", "echo 'No .NET SDKs were found.' >&2; exit 145");
        Scanned(await ToolProcess.WithPathAsync(folder.At("bin"), folder.Path, "scan", "Shop"), "there is no .NET SDK, only what runs programs");
    }

    [Fact]
    public async Task WhatIsNamedLikeTheSdk_InTheSources_IsNotStarted()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Customer.cs", Leak);
        Script(folder, "dotnet", "echo started > started.txt");
        Scanned(await ToolProcess.WithPathAsync(folder.At("bin"), folder.Path, "scan", "Shop"), "there is no .NET SDK: 'dotnet' cannot be started");
        Assert.False(File.Exists(folder.At("started.txt")));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public async Task FilesInOtherEncodings_WithWindowsLineEnds_AreRead(string encoding)
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.At("Customer.cs"), "public class Élève\r\n{\r\n    public string Email { get; set; } = \"\";\r\n    public void Show() => System.Console.WriteLine(Email);\r\n}\r\n", System.Text.Encoding.GetEncoding(encoding));
        var run = await ToolProcess.OfAsync(folder.Path, "scan", ".", "--no-msbuild", "--no-cache", "--format", "json");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        using var report = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal("Élève.Email", report.RootElement.GetProperty("members")[0].GetProperty("member").GetString());
        Assert.Equal(4, report.RootElement.GetProperty("findings")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task HugeAndBinaryFiles_AreLeftOut_AndSaid()
    {
        using var folder = new ScratchFolder().Write("Customer.cs", Leak);
        await File.WriteAllBytesAsync(folder.At("Picture.cs"), [0x89, 0x50, 0, 0, 1, 2]);
        await using (var large = new StreamWriter(folder.At("Generated.cs")))
        {
            var line = "public static class G { public const string Row = \"" + new string('x', 1000) + "\"; }";
            for (var written = 0L; written < 50L * 1024 * 1024; written += line.Length + 1)
            {
                await large.WriteAsync(line + "\n");
            }
        }

        var run = await ToolProcess.OfAsync(folder.Path, "scan", ".");
        Scanned(run, "Generated.cs was not read: it has 50 MB.");
        Assert.Contains("Picture.cs was not read: it holds no text.", run.Unwrapped, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-msbuild")]
    [InlineData("--no-restore")]
    public async Task CyclicReferences_AreCut_AndSaid(string option)
    {
        using var folder = new ScratchFolder()
            .Write("A/A.csproj", Referencing("B")).Write("A/Customer.cs", Leak)
            .Write("B/B.csproj", Referencing("A")).Write("B/Employee.cs", Leak.Replace("Customer", "Employee", StringComparison.Ordinal));
        var run = await ToolProcess.OfAsync(folder.Path, "scan", ".", option);
        Scanned(run, "reference each other in a circle: the first was read without the second.");
        Assert.Contains("Employee.Email is printed", run.Output, StringComparison.Ordinal);
    }

    private static void Script(ScratchFolder folder, string path, string commands)
    {
        folder.Write(path, "#!/bin/sh\n" + commands + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.At(path), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static string Referencing(string other) =>
        $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include="../{other}/{other}.csproj" /></ItemGroup></Project>""";

    private static void Scanned(ToolProcess run, string said)
    {
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Contains("Customer.Email is printed, by Console.WriteLine", run.Output, StringComparison.Ordinal);
        Assert.Contains(said, run.Unwrapped, StringComparison.Ordinal);
        run.HasNoStackTrace();
    }
}
