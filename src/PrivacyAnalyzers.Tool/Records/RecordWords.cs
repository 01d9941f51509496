using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>Words of the record.</summary>
internal static class RecordWords
{
    internal static string Of(Provenance provenance, Vocabulary words) => provenance switch
    {
        Provenance.Code => words["from code", "lu dans le code"],
        Provenance.Declared => words["declared", "déclaré"],
        _ => words["missing", "manquant"],
    };
}
