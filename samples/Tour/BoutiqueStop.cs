using Boutique.Letters;
using Boutique.Scenario;

namespace Tour;

/// <summary>The same shop written with the marks in mind: who gets mail, and what the log says.</summary>
internal static class BoutiqueStop
{
    // What happened, and how its line begins in each log.
    private static readonly (string What, string Careless, string Boutique)[] Events =
    [
        ("Someone allergic to almonds orders nougat", "Order of", "Held back"),
        ("An order is placed", "Order 2", "Order 2"),
        ("Something arrived broken", "Ticket 1", "Ticket 1"),
        ("Someone subscribes", "New subscriber", "Confirmation"),
    ];

    public static async Task ShowAsync(SourceCheckout checkout, CarelessBuild careless, TextWriter output)
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

        ShowLogs(await careless.OpenShopAsync(checkout.EmptyFolder("careless")), log.ToString(), output);
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

    // Each logger puts where the line comes from before the message, in its own way.
    private static string FirstLine(string log, string start) =>
        log.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.IndexOf(' ' + start, StringComparison.Ordinal) is >= 0 and var index ? line[(index + 1)..] : null).FirstOrDefault(message => message is not null)
            ?? throw new TourException($"no message of the log starts with '{start}'.");
}
