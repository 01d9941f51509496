using Spectre.Console;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>A terminal with colours where a person looks on, and plain text where nobody does.</summary>
internal static class TerminalConsole
{
    internal static IAnsiConsole Of(ToolHost host, TextWriter? file = null)
    {
        var isPlain = file is not null || !host.IsInteractive;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(file ?? host.Out),
        });
        console.Profile.Width = host.Width;
        return console;
    }

    internal static void Notes(IAnsiConsole console, IReadOnlyCollection<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        console.MarkupLine("[bold]Not seen[/]");
        foreach (var note in notes)
        {
            console.Write(new Padder(new Text("- " + note), new Padding(2, 0, 0, 0)));
        }

        console.WriteLine();
    }
}
