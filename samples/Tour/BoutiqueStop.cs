using Boutique.Letters;
using Boutique.Logging;
using Boutique.Scenario;
using Careless;

namespace Tour;

/// <summary>The same shop written with the marks in mind: who gets mail, and what the log says.</summary>
internal static class BoutiqueStop
{
    // What happened, and how its line begins in each log.
    private static readonly (string What, string Careless, string Boutique)[] Events =
    [
        ("Someone allergic to almonds orders nougat", "Checkout: Order of", "Checkout: Held back"),
        ("An order is placed", "Checkout: Order 2", "Checkout: Order 2"),
        ("Something arrived broken", "SupportDesk: Ticket 1", "SupportDesk: Ticket 1"),
        ("Someone subscribes", "Subscriptions: New", "Subscriptions: Confirmation"),
    ];

    public static async Task ShowAsync(SourceCheckout checkout, TextWriter output)
    {
        output.WriteLine("2. The same shop, written with care: samples/Boutique");
        output.WriteLine();
        Paragraph.Write(output, "   ", "It was compiled with this program: every finding is an error there, none is suppressed. Ines ticks the box of the letter on the order page; Marc leaves it empty. Paul follows the link that confirms his subscription; whoever typed Lena's address cannot. After the first issue Ines follows the link that stops it.");
        output.WriteLine();
        var folder = checkout.EmptyFolder("boutique");
        using var log = new StringWriter();
        var letters = await BoutiqueScenario.RunAsync(log, folder);
        ShowLetters(letters, output);
        Paragraph.Write(output, "   ", $"The letters are {letters.Count} .eml files in {checkout.Relative(Path.Combine(folder, "pickup"))}.");
        output.WriteLine();

        using var rawLog = new StringWriter();
        using (var provider = new TextLoggerProvider(rawLog))
        {
            await CarelessScenario.RunAsync(provider, checkout.EmptyFolder("careless"));
        }
        ShowLogs(rawLog.ToString(), log.ToString(), output);
    }

    private static void ShowLetters(IReadOnlyList<PickedUpLetter> letters, TextWriter output)
    {
        foreach (var issue in letters.Where(letter => letter.Unsubscribe is not null).GroupBy(letter => letter.Subject))
        {
            output.WriteLine($"   '{issue.Key}'");
            foreach (var person in People.All)
            {
                var letter = issue.SingleOrDefault(letter => letter.To == person);
                output.WriteLine($"     {person,-24} {(letter is null ? "-" : $"sent, with {letter.Unsubscribe}")}");
            }
            output.WriteLine();
        }

        output.WriteLine("   What is no marketing goes to those it concerns:");
        foreach (var letter in letters.Where(letter => letter.Unsubscribe is null))
        {
            output.WriteLine($"     {letter.To,-24} {letter.Subject}");
        }
        output.WriteLine();
    }

    private static void ShowLogs(string raw, string redacted, TextWriter output)
    {
        output.WriteLine("   The logs of the two shops, for the same events:");
        foreach (var (what, careless, boutique) in Events)
        {
            output.WriteLine();
            output.WriteLine($"   {what}");
            Paragraph.Write(output, "     careless  ", FirstLine(raw, careless));
            Paragraph.Write(output, "     boutique  ", FirstLine(redacted, boutique));
        }
        output.WriteLine();
    }

    private static string FirstLine(string log, string start) =>
        log.Split('\n', StringSplitOptions.TrimEntries).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))
            ?? throw new TourException($"no line of the log starts with '{start}'.");
}
