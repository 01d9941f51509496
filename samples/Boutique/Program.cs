using Boutique.Scenario;

namespace Boutique;

/// <summary>Opens the shop for a few days in a folder, then lets a customer exercise her rights, and years pass.</summary>
internal static class Program
{
    /// <param name="args">The folder; then values to look for in the database file, beside those that the scenario knows.</param>
    private static async Task<int> Main(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Directory.CreateTempSubdirectory("boutique-").FullName;
        await BoutiqueScenario.RunAsync(TextWriter.Null, folder);
        var isClean = await RightsScenario.RunAsync(Console.Out, folder, [.. args.Skip(1)]);
        return await YearsScenario.RunAsync(Console.Out, folder) && isClean ? 0 : 1;
    }
}
