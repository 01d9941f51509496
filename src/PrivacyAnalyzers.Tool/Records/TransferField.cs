using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The field of the record that names transfers out of the EEA. One whose guarantee nobody names is shown, and counts as missing.</summary>
internal static class TransferField
{
    /// <param name="recipients">Who receives the data.</param>
    /// <param name="said">What the side file says of transfers.</param>
    /// <param name="words">The language.</param>
    internal static RecordField Of(IReadOnlyCollection<RecipientModel> recipients, IEnumerable<string> said, Vocabulary words)
    {
        var open = recipients.Where(static recipient => recipient.Country is not { } country || !Countries.IsInEea(country)).OrderBy(static recipient => recipient.Name, StringComparer.Ordinal).ToList();
        var transfers = open.Select(recipient => recipient.Name + ": " + (recipient.Country is not { } country
            ? words["country missing", "pays manquant"]
            : country + ", " + (recipient.Transfer ?? words["guarantee missing", "garantie manquante"])));
        var field = RecordField.Of("transfers", words["Transfers and guarantees", "Transferts hors UE et garanties"], said.Concat(transfers), Provenance.Declared);
        return open.Any(static recipient => recipient.Country is null || recipient.Transfer is null) ? field with { Provenance = Provenance.Missing } : OrNone(field, recipients.Count > 0, words);
    }

    /// <summary>A field about recipients that none of those who are declared is meant by: that is known, and not missing.</summary>
    internal static RecordField OrNone(RecordField field, bool areDeclared, Vocabulary words) =>
        field.Values.IsEmpty && areDeclared ? field with { Values = [words["none of those that are declared", "aucun parmi ceux déclarés"]], Provenance = Provenance.Code } : field;
}
