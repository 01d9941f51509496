using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The measures that the sheet of the CNIL asks for (article 32): those of one part of the record, else those of all.</summary>
internal static class SecurityMeasures
{
    private static readonly (string Id, string English, string French)[] All =
    [
        ("access", "Access control", "Contrôle d'accès des utilisateurs"),
        ("traceability", "Traceability", "Mesures de traçabilité"),
        ("software", "Protection of software", "Mesures de protection des logiciels"),
        ("backup", "Backup", "Sauvegarde des données"),
        ("encryption", "Encryption", "Chiffrement des données"),
        ("processors", "Control of processors", "Contrôle des sous-traitants"),
    ];

    /// <param name="path">The part of the side file, with its dot.</param>
    /// <param name="side">The side file.</param>
    /// <param name="words">The language.</param>
    internal static IEnumerable<RecordField> Of(string path, SideFile side, Vocabulary words) =>
        All.Select(measure => RecordField.Of("measures." + measure.Id, words[measure.English, measure.French], side[path + "measures." + measure.Id] is { IsEmpty: false } own ? own : side["measures." + measure.Id], Provenance.Declared));
}
