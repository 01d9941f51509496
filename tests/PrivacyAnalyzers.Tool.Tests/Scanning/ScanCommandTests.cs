using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Tests.Scanning;

public sealed class ScanCommandTests
{
    [Fact]
    public async Task Scan_ShowsWhatLeaves_WhatMattersMostFirst()
    {
        using var folder = UnmarkedShop.Write();
        var run = await ToolRun.OfAsync("scan", folder.At("Shop"));
        Assert.Equal((ExitCodes.Clean, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "Desk.cs:14 PRIV2001: Customer.Iban goes into a log, by LoggerExtensions.LogDebug",
                "Desk.cs:16 PRIV2006: Customer.Email leaves the application, by HttpClient.PostAsync",
                "Desk.cs:10 PRIV2001: Customer.Email goes into a log, by LoggerExtensions.LogInformation",
                "Desk.cs:18 PRIV2001: Desk.Forgotten(email) goes into a log, by LoggerExtensions.LogWarning",
                "Desk.cs:22 PRIV4005: Desk.Anonymize empties a person's data and leaves Customer.Email and Customer.Iban",
                "Customer.cs:10 PRIV1006: Customer.AcceptsNewsletter says yes before anybody was asked",
                "Desk.cs:34 PRIV2002: Desk.Seen.PhoneNumber is printed, by Console.WriteLine",
            ],
            Findings(run.Output));
        Assert.Contains("from line 9: var address = customer.Email;", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_TellsWhatItCouldNotSee_AndWhereToStart()
    {
        using var folder = UnmarkedShop.Write();
        var output = (await ToolRun.OfAsync("scan", folder.At("Shop"))).Output;
        Assert.Contains("- 1 view (Razor, XAML): what a page shows, and what its forms ask.", output, StringComparison.Ordinal);
        Assert.True(output.IndexOf("Where it leaves", StringComparison.Ordinal) < output.IndexOf("What this could not see", StringComparison.Ordinal));
        Assert.True(output.IndexOf("What this could not see", StringComparison.Ordinal) < output.IndexOf("Where to start", StringComparison.Ordinal));
        Assert.Contains("2. Customer: 4 members that look personal", output, StringComparison.Ordinal);
    }

    /// <summary>A call and its asynchronous twin are one line; another call of the same file, and the same call with other data, are lines of their own.</summary>
    [Fact]
    public async Task Scan_ShowsAsynchronousTwins_AsOneLine()
    {
        using var folder = new ScratchFolder().Write("One.cs", """
            using System.Threading.Tasks;
            class Customer { public string Email { get; set; } = ""; public string PhoneNumber { get; set; } = ""; }
            class Letters
            {
                void Send(Customer customer) => System.IO.File.WriteAllText("a.txt", customer.Email);
                Task SendAsync(Customer customer) => System.IO.File.WriteAllTextAsync("a.txt", customer.Email);
                Task CallAsync(Customer customer) => System.IO.File.WriteAllTextAsync("a.txt", customer.PhoneNumber);
                void Add(Customer customer) => System.IO.File.AppendAllText("a.txt", customer.Email);
            }
            """);
        var output = (await ToolRun.OfAsync("scan", folder.Path, "--no-msbuild")).Output;
        Assert.Contains("One.cs:5 PRIV", output, StringComparison.Ordinal);
        Assert.Contains("also at line 6", string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("One.cs:6 PRIV", output, StringComparison.Ordinal);
        Assert.Contains("One.cs:7 PRIV", output, StringComparison.Ordinal);
        Assert.Contains("One.cs:8 PRIV", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_SpeaksFrench()
    {
        using var folder = UnmarkedShop.Write();
        var output = (await ToolRun.OfAsync("scan", folder.At("Shop"), "--lang", "fr")).Output;
        Assert.Contains("Customer.Iban va dans un journal, par LoggerExtensions.LogDebug", output, StringComparison.Ordinal);
        Assert.Contains("Ce qui n’a pas pu être vu", output, StringComparison.Ordinal);
        Assert.DoesNotContain("goes into", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_OfNothingPersonal_SaysSo()
    {
        using var folder = new ScratchFolder().Write("One.cs", "class One { public int Width; }");
        var run = await ToolRun.OfAsync("scan", folder.Path);
        Assert.Equal(ExitCodes.Clean, run.ExitCode);
        Assert.Contains("Nothing was found that looks personal.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was found that leaves, as far as could be seen.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoScans_SayTheSame_AndWriteNothing()
    {
        using var folder = UnmarkedShop.Write();
        var before = Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories);
        var first = await ToolRun.OfAsync("scan", folder.At("Shop"), "--format", "json");
        Assert.Equal(first.Output, (await ToolRun.OfAsync("scan", folder.At("Shop"), "--format", "json")).Output);
        Assert.Equal(before, Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories));
        Assert.DoesNotContain(folder.Path, first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HoldsMembersFindingsAndWhatWasNotSeen()
    {
        using var folder = UnmarkedShop.Write();
        using var report = JsonDocument.Parse((await ToolRun.OfAsync("scan", folder.At("Shop"), "--format", "json")).Output);
        Assert.Equal(["Customer.FirstName", "Customer.LastName", "Customer.Email", "Customer.Iban", "Desk.Seen.PhoneNumber"], report.RootElement.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("member").GetString()));
        Assert.Equal(7, report.RootElement.GetProperty("findings").GetArrayLength());
        Assert.True(report.RootElement.GetProperty("notSeen").GetArrayLength() >= 3);
    }

    [Fact]
    public async Task Html_IsOnePage_ThatNeedsNothingElse()
    {
        using var folder = UnmarkedShop.Write().Write("Shop/Tricky.cs", "namespace Shop; public class Tricky { public void Show(Customer customer) => System.Console.WriteLine(\"<script>alert(1)</script>\" + customer.LastName); }");
        var page = folder.At("report.html");
        var run = await ToolRun.OfAsync("scan", folder.At("Shop"), "--format", "html", "--output", page, "--lang", "fr");
        var text = await File.ReadAllTextAsync(page);
        Assert.Equal("", run.Output);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"fr\">", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", text, StringComparison.Ordinal);
        Assert.Contains("Customer.Iban va dans un journal", text, StringComparison.Ordinal);
    }

    private static List<string> Findings(string output)
    {
        var lines = output.Split('\n');
        return [.. lines.Select((line, index) => (Line: line.Trim(), Next: index + 1 < lines.Length ? lines[index + 1].Trim() : "")).Where(pair => pair.Line.Contains(".cs:", StringComparison.Ordinal) && pair.Line.StartsWith("- ", StringComparison.Ordinal)).Select(pair => string.Join(' ', pair.Line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) + ": " + pair.Next)];
    }

    /// <summary>In every form of the report, and in both languages: what a compiled assembly or a source generator does is not read.</summary>
    [Theory]
    [InlineData("en", "terminal", "What compiled assemblies do with data, for only sources are read.", "without what source generators write")]
    [InlineData("en", "html", "What compiled assemblies do with data, for only sources are read.", "without what source generators write")]
    [InlineData("fr", "terminal", "Ce que des assemblages compilés font des données, car seules les sources sont lues.", "sans ce qu’écrivent les générateurs")]
    [InlineData("fr", "html", "Ce que des assemblages compilés font des données, car seules les sources sont lues.", "sans ce qu’écrivent les générateurs")]
    public async Task WhatIsNotRead_IsSaid(string language, string format, string assemblies, string generators)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/One.cs", "class One;");
        var run = await ToolRun.OfAsync("scan", folder.Path, "--no-msbuild", "--no-cache", "--lang", language, "--format", format);
        var said = System.Net.WebUtility.HtmlDecode(string.Join(' ', run.Output.Split('\n').Select(static line => line.Trim())));
        Assert.Contains(assemblies, said, StringComparison.Ordinal);
        Assert.Contains(generators, said, StringComparison.Ordinal);
    }
}
