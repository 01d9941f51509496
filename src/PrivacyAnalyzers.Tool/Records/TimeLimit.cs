using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>How long a purpose keeps data: in use, and in the archive after that.</summary>
internal static class TimeLimit
{
    /// <param name="purpose">The purpose.</param>
    /// <param name="periods">The periods in use of its members; empty ones are none.</param>
    /// <param name="words">The language.</param>
    internal static RecordField Field(PurposeModel purpose, IEnumerable<string> periods, Vocabulary words)
    {
        var archive = Archive(purpose, words);
        var field = RecordField.Of(
            "retention",
            words["Time limit", "Durée de conservation"],
            periods.Where(static period => period.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(period => InUse(purpose, period, words) + archive),
            Provenance.Declared);

        // An archive after nobody knows when is no time limit: what is said is shown, and what is not is asked for.
        return field.Values.IsEmpty && archive.Length > 0
            ? field with { Values = [words["period in use missing", "durée d'utilisation manquante"] + archive] }
            : field;
    }

    internal static string InUse(PurposeModel purpose, string period, Vocabulary words) => words.Period(period) + ", " + words.From(purpose.From.ToString());

    /// <summary>", then 9 years in the archive"; nothing where the purpose has none.</summary>
    internal static string Archive(PurposeModel purpose, Vocabulary words) => purpose.Archive is { Length: > 0 } archive
        ? words[", then " + words.Period(archive) + " in the archive", ", puis " + words.Period(archive) + " en archivage intermédiaire"]
        : "";
}
