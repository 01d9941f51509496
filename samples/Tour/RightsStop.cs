namespace Tour;

/// <summary>A column that everybody forgot, and a customer who asks to be forgotten.</summary>
internal static class RightsStop
{
    // The column, and a day for each customer so that there is something to look for: Ines is the first.
    private const string Column = "public DateOnly? BirthDate { get; set; }";
    private const string Added = "namespace Boutique.Domain; public partial class Customer { " + Column + " = new DateOnly(1987, 6, 5).AddDays(Births++); private static int Births; }";
    private const string Planted = "1987-06-05";

    public static async Task ShowAsync(SourceCheckout checkout, TextWriter output)
    {
        output.WriteLine("3. The forgotten column, and the right to be forgotten");
        output.WriteLine();
        Paragraph.Write(output, "   ", "Somebody adds a column to the customers of samples/Boutique, and edits nothing else: no erasure, no export, no purge, no mapping. This line is compiled with the shop, with a day for each customer:");
        output.WriteLine();
        output.WriteLine($"   public partial class Customer {{ {Column} }}");
        output.WriteLine();
        var folder = checkout.EmptyFolder("rights");
        var transcript = await RunAsync(checkout.BoutiqueFolder, checkout.EmptyFolder("rights-build"), folder);
        Show(transcript, await File.ReadAllTextAsync(Path.Combine(folder, "ines.json")), output);
        Paragraph.Write(output, "   ", $"The database, the backup, the copy and the page for people are in {checkout.Relative(folder)}. What was searched is the bytes of the database file, not what SQL shows: SQLite was told to overwrite what it deletes.");
        output.WriteLine();
    }

    internal static void Show(string transcript, string copy, TextWriter output)
    {
        if (!copy.Contains(Planted, StringComparison.Ordinal)) throw new TourException("the copy that Ines got does not hold her date of birth.");

        foreach (var line in transcript.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // The lines of the receipt: what, then which.
            var margin = line.StartsWith("  ", StringComparison.Ordinal) ? 13 : 0;
            Paragraph.Write(output, "   " + line[..margin], line[margin..].Trim());
        }
        output.WriteLine();
    }

    private static async Task<string> RunAsync(string projectFolder, string buildFolder, string folder)
    {
        var file = Path.Combine(buildFolder, "Customer.BirthDate.cs");
        await File.WriteAllTextAsync(file, Added);
        await ChildProcess.RunAsync(
            projectFolder, "build", "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-property:BuildProjectReferences=false", $"-property:AddedFile={file}", $"-property:AddedFolder={buildFolder}");

        // It ends with an error where a value of hers is left.
        return await ChildProcess.RunAsync(folder, Path.Combine(buildFolder, "bin", "Boutique.dll"), folder, Planted);
    }
}
