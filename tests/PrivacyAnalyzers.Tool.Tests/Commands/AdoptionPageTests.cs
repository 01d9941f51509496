using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

/// <summary>The path of a month, walked: each command of docs/adoption.md is run, in the order of the page, and prints what the page shows.</summary>
public sealed class AdoptionPageTests
{
    private const int PlainWidth = 120;

    private static readonly string[] LeftOut = ["Privacy.cs", ".editorconfig", "PrivacySinks.txt", "privacy.baseline.json"];

    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal)
    {
        "PersonalData", "NotPersonalData", "AlsoFor", "DataSubject", "SubjectKey", "ConsentCheck", "RequiresConsent", "ProcessesFor", "Discloses", "ExercisesRight", "OwnedBy", "AccessedBy", "NotOwned",
        "PrivacyReviewed", "PersonalDataStore", "Redacts", "Pseudonymizes", "Anonymizes", "RetentionStart",
    };

    [Fact]
    public async Task EachCommand_PrintsWhatThePageShows()
    {
        using var folder = Unmarked();
        var page = (await File.ReadAllTextAsync(Path.Combine(Checkout(), "docs", "adoption.md"))).ReplaceLineEndings("\n");
        var differences = new List<string>();
        var log = new StringWriter();
        var walked = 0;
        foreach (var (command, shown) in Commands(page))
        {
            Prepare(command, walked, folder);
            var printed = await RunAsync(folder, command);
            await log.WriteLineAsync("$ " + command + "\n" + string.Join('\n', printed));
            if (Missing(shown, printed) is { } missing)
            {
                differences.Add($"'{command}' does not print, or not there: {missing}");
            }

            if (command.StartsWith("privacy mark", StringComparison.Ordinal))
            {
                await RunAsync(folder, command + " --apply");
            }

            walked++;
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences) + "\n\n" + log);
        Assert.True(walked >= 15, walked + " commands");
    }

    // What the page tells in words between two commands.
    private static void Prepare(string command, int walked, ScratchFolder folder)
    {
        var desk = folder.At("Shop/Support/SupportDesk.cs");
        switch (command)
        {
            case "privacy check Shop" when walked > 8 && !File.ReadAllText(desk).Contains("Call", StringComparison.Ordinal):
                Insert(desk, "        if (helpdesk is not null)", "        logger.LogInformation(\"Call {Phone}\", customer.Phone);");
                break;
            case "privacy lock Shop --check":
                File.Copy(folder.At("Shop/privacy.lock.json"), folder.At("before.json"));
                Insert(folder.At("Shop/Domain/Customer.cs"), "    public int Id", "    [PersonalData<DirectMarketing>] public DateOnly? BirthDate { get; set; }");
                break;
        }
    }

    private static void Insert(string file, string before, string line)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Insert(text.IndexOf(before, StringComparison.Ordinal), line + "\n"));
    }

    private static async Task<List<string>> RunAsync(ScratchFolder folder, string command)
    {
        var arguments = command.Split(' ')[1..].Select(argument => argument.Trim('\'')).Select(argument => argument switch
        {
            "Shop" or "before.json" or "record.html" => folder.At(argument),
            _ when argument.StartsWith("samples/", StringComparison.Ordinal) => Path.Combine(Checkout(), argument),
            _ => argument,
        }).ToList();
        if (arguments[0] != "init" && !(arguments[0] == "plan" && command.Contains("samples/", StringComparison.Ordinal)))
        {
            arguments.Add("--no-msbuild");
        }

        using var output = new StringWriter { NewLine = "\n" };
        await PrivacyCommand.RunAsync([.. arguments], new(output, output, IsInteractive: false, PlainWidth, new DotnetProcess("dotnet")));
        return [.. output.ToString().ReplaceLineEndings("\n").Split('\n').Select(static line => line.TrimEnd())];
    }

    /// <summary>The first line that is shown and does not come after those before it; "..." stands for any.</summary>
    private static string? Missing(IEnumerable<string> shown, List<string> printed)
    {
        var at = 0;
        foreach (var line in shown.Select(static line => line.TrimEnd()).Where(static line => line.Trim() is not ("..." or "")))
        {
            var parts = line.Split(" ...");
            var found = printed.FindIndex(at, candidate => parts.Length == 1 ? candidate == line : candidate.StartsWith(parts[0], StringComparison.Ordinal));
            if (found < 0)
            {
                return line;
            }

            at = found + 1;
        }

        return null;
    }

    private static IEnumerable<(string Command, List<string> Shown)> Commands(string page)
    {
        foreach (var block in page.Split("```text\n").Skip(1).Select(static block => block[..block.IndexOf("```", StringComparison.Ordinal)]))
        {
            foreach (var run in block.Split("$ ").Skip(1))
            {
                var lines = run.Split('\n');
                yield return (lines[0], [.. lines.Skip(1)]);
            }
        }
    }

    /// <summary>The careless shop without its marks, its purposes and its settings: a team that has heard of none of this.</summary>
    private static ScratchFolder Unmarked()
    {
        var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.At(".git"));
        var careless = Path.Combine(Checkout(), "samples", "Careless");
        foreach (var file in Directory.EnumerateFiles(careless, "*", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(careless, file).StartsWith("bin", StringComparison.Ordinal) && !Path.GetRelativePath(careless, file).StartsWith("obj", StringComparison.Ordinal)))
        {
            if (!LeftOut.Contains(Path.GetFileName(file)))
            {
                var text = File.ReadAllText(file).ReplaceLineEndings("\n");
                folder.Write("Shop/" + Path.GetRelativePath(careless, file).Replace('\\', '/'), file.EndsWith(".cs", StringComparison.Ordinal) ? WithoutMarks(text) : text);
            }
        }

        return folder;
    }

    // Attributes of the marks go, and what is alone on its line goes with its line.
    private static string WithoutMarks(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var gone = new List<(TextSpan Span, string Kept)>();
        foreach (var list in root.DescendantNodes().OfType<AttributeListSyntax>())
        {
            var kept = list.Attributes.Where(attribute => !Marks.Contains(Name(attribute))).ToList();
            if (kept.Count < list.Attributes.Count)
            {
                gone.Add((list.Span, kept.Count == 0 ? "" : "[" + string.Join(", ", kept) + "]"));
            }
        }

        gone.AddRange(root.DescendantNodes().OfType<UsingDirectiveSyntax>().Where(static directive => directive.Name?.ToString() == "PrivacyAnalyzers").Select(static directive => (directive.Span, "")));
        foreach (var (span, kept) in gone.OrderByDescending(static edit => edit.Span.Start))
        {
            var (start, end) = (span.Start, span.End);
            var line = text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
            if (kept.Length == 0 && text[line..start].Trim().Length == 0 && end < text.Length && text[end] == '\n')
            {
                (start, end) = (line, end + 1);
            }
            else if (kept.Length == 0 && end < text.Length && text[end] == ' ')
            {
                end++;
            }

            text = text.Remove(start, end - start).Insert(start, kept);
        }

        return text;
    }

    private static string Name(AttributeSyntax attribute) => attribute.Name is GenericNameSyntax generic ? generic.Identifier.ValueText : attribute.Name.ToString();

    private static string Checkout() => Path.Combine(Here(), "..", "..", "..");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
