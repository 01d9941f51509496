using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>Changes as a comment on a pull request: Markdown, under fifteen lines, and nothing where nothing changed.</summary>
internal sealed class ChangeText(Vocabulary words)
{
    private const int MostLines = 10;
    private const int MostMembers = 6;

    private readonly SinkText _sinks = new(words);

    internal string Write(ImmutableArray<Change> changes)
    {
        if (changes.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        text.Append("### ").Append(words["What changes about personal data", "Ce qui change pour les données personnelles"]).Append("\n\n");
        foreach (var change in changes.Take(changes.Length > MostLines ? MostLines - 1 : MostLines))
        {
            text.Append("- ").Append(Line(change)).Append('\n');
        }

        if (changes.Length > MostLines)
        {
            var left = (changes.Length - MostLines + 1).ToString(CultureInfo.InvariantCulture);
            text.Append("- ").Append(words[$"and {left} more", $"et {left} autres"]).Append('\n');
        }

        var documents = changes.SelectMany(Documents).Distinct().ToList();
        if (documents.Count > 0)
        {
            text.Append('\n').Append(words["To look at again: ", "À relire : "]).Append(string.Join(", ", documents)).Append(".\n");
        }

        return text.ToString();
    }

    internal string Line(Change change) => change.Kind switch
    {
        ChangeKind.DataSent => words["**Now ", "**Désormais "] + _sinks.Kind(change.Sink!.Kind) + words["**: ", "** : "] + Members(change) + _sinks.Whom(change.Sink, Safe, Code) + _sinks.Where(change.Sink, Code),
        ChangeKind.DataShown => words["Now ", "Désormais "] + _sinks.Kind(change.Sink!.Kind) + words[": ", " : "] + Members(change) + _sinks.Where(change.Sink, Code),
        ChangeKind.SinkRemoved => words["No longer ", "N'est plus "] + _sinks.Kind(change.Sink!.Kind) + words[": ", " : "] + Members(change) + _sinks.Whom(change.Sink, Safe, Code),
        ChangeKind.SensitiveDataAdded => words[$"**New special data**: `{Code(change.Place)}` ({Category(change.Before)}), for {Keys(change.After)}", $"**Nouvelle donnée sensible** : `{Code(change.Place)}` ({Category(change.Before)}), pour {Keys(change.After)}"],
        ChangeKind.DataAdded => words[$"New: `{Code(change.Place)}` ({Category(change.Before)}), for {Keys(change.After)}", $"Nouveau : `{Code(change.Place)}` ({Category(change.Before)}), pour {Keys(change.After)}"],
        ChangeKind.DataRemoved => words[$"Gone: `{Code(change.Place)}` ({Category(change.Before)})", $"Supprimé : `{Code(change.Place)}` ({Category(change.Before)})"],
        ChangeKind.DataRenamed or ChangeKind.TypeRenamed or ChangeKind.CodeRenamed => words[$"Renamed: `{Code(change.Before)}` is `{Code(change.Place)}`", $"Renommé : `{Code(change.Before)}` devient `{Code(change.Place)}`"],
        ChangeKind.DataUsedForMore => words[$"`{Code(change.Place)}` is now used for {Keys(change.After)}, too", $"`{Code(change.Place)}` sert désormais aussi à {Keys(change.After)}"],
        ChangeKind.DataUsedForLess => words[$"`{Code(change.Place)}` is no longer used for {Keys(change.Before)}", $"`{Code(change.Place)}` ne sert plus à {Keys(change.Before)}"],
        ChangeKind.RecipientAdded => words[$"**New recipient** for {Keys(change.Place)}: {Safe(change.After)}", $"**Nouveau destinataire** pour {Keys(change.Place)} : {Safe(change.After)}"],
        ChangeKind.RecipientChanged => words[$"Recipient of {Keys(change.Place)}: {Safe(change.Before)} is {Safe(change.After)}", $"Destinataire pour {Keys(change.Place)} : {Safe(change.Before)} devient {Safe(change.After)}"],
        ChangeKind.RecipientRemoved => words[$"No longer a recipient for {Keys(change.Place)}: {Safe(change.Before)}", $"N'est plus destinataire pour {Keys(change.Place)} : {Safe(change.Before)}"],
        ChangeKind.PurposeAdded => words[$"**New purpose** {Keys(change.Place)}: {Safe(change.After)}", $"**Nouvelle finalité** {Keys(change.Place)} : {Safe(change.After)}"],
        ChangeKind.PurposeRemoved => words[$"No longer a purpose: {Keys(change.Place)}", $"N'est plus une finalité : {Keys(change.Place)}"],
        ChangeKind.BasisChanged => words[$"Basis of {Keys(change.Place)}: {words.Basis(change.Before)} is {words.Basis(change.After)}", $"Base légale de {Keys(change.Place)} : {words.Basis(change.Before)} devient {words.Basis(change.After)}"],
        ChangeKind.DescriptionChanged => words[$"Purpose {Keys(change.Place)} now reads: {Safe(change.After)}", $"La finalité {Keys(change.Place)} se lit désormais : {Safe(change.After)}"],
        ChangeKind.RetentionLonger => words[$"**Kept longer**: {Keys(change.Place)}, {words.Period(change.Before)} is {words.Period(change.After)}", $"**Conservé plus longtemps** : {Keys(change.Place)}, {words.Period(change.Before)} devient {words.Period(change.After)}"],
        ChangeKind.RetentionShorter => words[$"Kept for less: {Keys(change.Place)}, {words.Period(change.Before)} is {words.Period(change.After)}", $"Conservé moins longtemps : {Keys(change.Place)}, {words.Period(change.Before)} devient {words.Period(change.After)}"],
        ChangeKind.CategoryChanged => words[$"`{Code(change.Place)}`: {Category(change.Before)} is {Category(change.After)}", $"`{Code(change.Place)}` : {Category(change.Before)} devient {Category(change.After)}"],
        ChangeKind.ErasureChanged => words[$"`{Code(change.Place)}` is erased otherwise: {change.Before} is {change.After}", $"`{Code(change.Place)}` s'efface autrement : {change.Before} devient {change.After}"],
        ChangeKind.RightLost => words[$"**No longer generated** for `{Code(change.Place)}`: {words.Right(change.Before)}", $"**N'est plus généré** pour `{Code(change.Place)}` : {words.Right(change.Before)}"],
        ChangeKind.RightGained => words[$"Generated for `{Code(change.Place)}`: {words.Right(change.After)}", $"Généré pour `{Code(change.Place)}` : {words.Right(change.After)}"],
        ChangeKind.SubjectChanged => words[$"`{Code(change.Place)}` is about: {Subject(change.After)} (was {Subject(change.Before)})", $"`{Code(change.Place)}` concerne : {Subject(change.After)} (auparavant {Subject(change.Before)})"],
        ChangeKind.ControllerChanged => words[$"Controller: {Safe(change.Before)} is {Safe(change.After)}", $"Responsable du traitement : {Safe(change.Before)} devient {Safe(change.After)}"],
        _ => change.Kind.ToString(),
    };

    private IEnumerable<string> Documents(Change change)
    {
        var (record, notice) = (words["record", "registre"], words["notice", "mention d'information"]);
        var (erasure, export) = (words["erasure", "effacement"], words["export", "export"]);
        return change.Kind switch
        {
            ChangeKind.DataRenamed or ChangeKind.TypeRenamed or ChangeKind.CodeRenamed or ChangeKind.DataShown => [],
            ChangeKind.SinkRemoved when change.Sink!.Kind is not ("disclosure" or "prompt") => [],
            ChangeKind.DataSent when change.Sink!.Kind is "disclosure" or "prompt" => [record, notice, erasure],
            ChangeKind.DataSent => [],
            ChangeKind.SensitiveDataAdded or ChangeKind.DataAdded or ChangeKind.DataRemoved or ChangeKind.SubjectChanged => [record, notice, erasure, export],
            ChangeKind.ErasureChanged => [erasure],
            ChangeKind.RightLost or ChangeKind.RightGained => change.Before + change.After is "export" ? [export] : [erasure],
            _ => [record, notice],
        };
    }

    private static string Members(Change change)
    {
        var names = change.Place.Split(", ");
        return string.Join(", ", names.Take(MostMembers).Select(static name => "`" + Code(name) + "`")) + (names.Length > MostMembers ? ", …" : "");
    }

    private string Category(string value) => words.Category(value);

    private string Subject(string value) => value.Length == 0 ? words["nobody", "personne"] : words.People(value);

    // What is written in an attribute is text here: no markup, no mention, no second line.
    private static string Safe(string text)
    {
        var safe = new StringBuilder();
        foreach (var character in text.Length == 0 ? "–" : text)
        {
            _ = character switch
            {
                '\r' or '\n' => safe.Append(' '),
                '<' => safe.Append("&lt;"),
                '@' => safe.Append("@\u200B"),
                '*' or '_' or '`' or '[' or ']' or '|' or '\\' or '#' => safe.Append('\\').Append(character),
                _ => safe.Append(character),
            };
        }

        return safe.ToString();
    }

    private static string Code(string text) => text.Replace("`", "'", StringComparison.Ordinal);

    private static string Keys(string keys) => keys.Length == 0 ? "–" : "*" + Safe(keys) + "*";
}
