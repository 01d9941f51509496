using Boutique.Scenario;
using Tour;

namespace Samples.Tests;

/// <summary>Who asks to be forgotten is, in the bytes of the file, and stays so when a backup comes back.</summary>
public sealed class RightsTests
{
    [Fact]
    public async Task NothingIsLeft_AfterTheErasure_NorAfterARestoredBackup()
    {
        using var folder = new ScratchFolder();
        var (isClean, text) = await RunAsync(folder);

        Assert.True(isClean, text);
        Assert.Contains("She asks to be erased. Her values stand in 0 places.", text, StringComparison.Ordinal);
        Assert.Matches("Yesterday's file is restored: her values stand in [1-9][0-9]* places", text);
        Assert.Contains("Replayed from the journals: 1 of 1 erasures. Her values stand in 0 places.", text, StringComparison.Ordinal);
        Assert.Contains("recipient  La Poste: told", text, StringComparison.Ordinal);
        Assert.Contains("Is her address refused to letters? True.", text, StringComparison.Ordinal);

        // The receipt, the journal, the outbox and what the carrier got name nobody.
        var files = Directory.EnumerateFiles(folder.Path).Where(file => Path.GetExtension(file) is not (".html" or ".json") && Path.GetFileName(file) != "yesterday.db").ToDictionary(file => file, file => File.ReadAllText(file));
        Assert.All([People.Ines, "Moreau", "Paradis", "anniversaire"], canary =>
        {
            Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase);
            Assert.All(files, file => Assert.False(file.Value.Contains(canary, StringComparison.OrdinalIgnoreCase), $"{file.Key} holds {canary}"));
        });
    }

    [Fact]
    public async Task WhoStoppedTheLetter_GetsNone_WhenABackupComesBack()
    {
        using var folder = new ScratchFolder();
        var (isClean, text) = await RunAsync(folder);

        Assert.True(isClean, text);
        Assert.Contains("the next one would reach 2 people", text, StringComparison.Ordinal);
        Assert.Contains("Marc and Paul stop the letter: the next one would reach 0 people.", text, StringComparison.Ordinal);
        Assert.Contains("places, and the letter would reach 2 people.", text, StringComparison.Ordinal);
        Assert.Contains("2 acts of consent; the column that repeats them was wrong in 1 row. The letter would reach 0 people.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheOthers_KeepWhatIsTheirs()
    {
        using var folder = new ScratchFolder();
        await RunAsync(folder);

        var database = await File.ReadAllTextAsync(Path.Combine(folder.Path, "boutique.db"), System.Text.Encoding.Latin1);
        Assert.All([People.Marc, People.Paul, People.Lena, "cours Julien"], value => Assert.Contains(value, database, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheCopy_HoldsHerDataAndNobodyElses()
    {
        using var folder = new ScratchFolder();
        await RunAsync(folder);

        foreach (var copy in new[] { "ines.json", "ines.html" })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder.Path, copy));
            Assert.All([People.Ines, "Ines Moreau", "3 rue Paradis", "Bon anniversaire, Lila", "almond"], value => Assert.Contains(value, text, StringComparison.Ordinal));
            Assert.All([People.Marc, People.Paul, "Petit"], value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task AColumnThatSomebodyAdds_IsCopiedAndErased_WithNoOtherEdit()
    {
        using var output = new StringWriter();
        await RightsStop.ShowAsync(SourceCheckout.Find(), output);

        var text = output.ToString();
        Assert.Matches(@"deleted\s+Customer: [^:]*BirthDate", text.ReplaceLineEndings(" "));
        Assert.Equal(2, text.Split("stand in 0 places").Length - 1);
    }

    private static async Task<(bool IsClean, string Text)> RunAsync(ScratchFolder folder)
    {
        using var output = new StringWriter();
        await BoutiqueScenario.RunAsync(TextWriter.Null, folder.Path);
        return (await RightsScenario.RunAsync(output, folder.Path, []), output.ToString());
    }
}
