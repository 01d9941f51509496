namespace Tour;

/// <summary>The shop as it is often written, and what the compiler says of it.</summary>
internal static class CarelessStop
{
    public static async Task<CarelessBuild> ShowAsync(SourceCheckout checkout, TextWriter output)
    {
        output.WriteLine("1. A shop written in a hurry: samples/Careless");
        output.WriteLine();
        Paragraph.Write(output, "   ", "Its team has said what is personal and why, in Privacy.cs and on the domain, and changed nothing else. 'dotnet build samples/Careless' says:");
        var build = await CarelessBuild.RunAsync(checkout.CarelessFolder, checkout.EmptyFolder("careless-build"));
        Show(build.Log, output);
        return build;
    }

    internal static void Show(CompilerLog log, TextWriter output)
    {
        if (log.Findings.Count == 0) throw new TourException("the careless shop was built with no finding, so the analyzers did not run in it.");

        foreach (var file in log.Findings.GroupBy(finding => finding.File))
        {
            output.WriteLine();
            output.WriteLine($"   {file.Key}");
            foreach (var finding in file)
            {
                Paragraph.Write(output, $"   {(finding.Line > 0 ? finding.Line : null),4}  {finding.Rule} {Word(finding.Level),-10} ", finding.Message);
            }
        }

        output.WriteLine();
        var rules = log.Findings.CountBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).ToList();
        output.WriteLine($"   {log.Findings.Count} findings of {rules.Count} rules:");
        foreach (var (rule, count) in rules)
        {
            output.WriteLine($"   {count,4}  {rule} {log.Titles.GetValueOrDefault(rule, "")}");
        }
        output.WriteLine();
    }

    // SARIF's word for a suggestion is a note.
    private static string Word(string level) => level == "note" ? "suggestion" : level;
}
