using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.CodeFixes.Consent.Checks;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>Shows, in place of personal data, the generated redacted text of whom they are about, or the key; or nothing.</summary>
public abstract class DisclosureFix : FlowFix
{
    internal const string ShowRedactedKey = "Disclosure.ShowRedacted";
    internal const string ShowKeyKey = "Disclosure.ShowKey";
    internal const string DropKey = "Disclosure.Drop";

    private protected override IEnumerable<EditOffer> Candidates(FlowFinding finding)
    {
        foreach (var parts in ShownPart.Of(finding))
        {
            foreach (var (form, key) in new[] { (ShownForm.Redacted, ShowRedactedKey), (ShownForm.Key, ShowKeyKey), (ShownForm.KeyText, ShowKeyKey) })
            {
                if (Instead(parts, form, finding) is { } offer)
                {
                    yield return new EditOffer(offer.Title, key, offer.Edits);
                }
            }

            if (Without(parts, finding) is { } edits)
            {
                yield return new EditOffer("Leave it out of the text", DropKey, edits);
            }
        }
    }

    private static (string Title, DocumentEdit[] Edits)? Instead(IReadOnlyList<ShownPart> parts, ShownForm form, FlowFinding finding)
    {
        var edits = new List<DocumentEdit>();
        var title = "";
        foreach (var part in parts)
        {
            if (PersonFinder.Outwards(part.Expression, finding).Concat(PersonFinder.Outwards(finding.Steps.FirstOrDefault(), finding))
                .Select(person => Text(person, form, finding)).FirstOrDefault(static text => text is not null) is not var (text, name))
            {
                return null;
            }

            title = title.Length == 0 ? (form == ShownForm.Redacted ? "Show the redacted text: '" : "Show the key: '") + text + "'" : title;
            edits.Add(DocumentEdit.Replace(finding.Document, part.Span, text));
            if (LogTemplate.Find(part, finding) is { } template)
            {
                edits.Add(template.Rename(name, finding));
            }
        }

        return edits.Count == 0 ? null : (title, edits.ToArray());
    }

    private static (string Text, string Name)? Text(Person person, ShownForm form, FlowFinding finding)
    {
        var access = person.Access(person.MayBeNull);
        if (ValueTypes.WithoutNullable(person.Type) is not INamedTypeSymbol type)
        {
            return null;
        }

        if (form == ShownForm.Redacted)
        {
            return type.IsOrImplements(WellKnownNames.RedactableInterface) ? (access + "ToRedactedString()", type.Name) : null;
        }

        if (finding.Known.Subjects.KeysOf(type).Members is not { Length: 1 } keys || !finding.Model.IsAccessible(finding.Place.SpanStart, keys[0]))
        {
            return null;
        }

        var key = keys[0].Name;
        return (access + key + (form == ShownForm.KeyText ? ".ToString()" : ""), key.StartsWith(type.Name, System.StringComparison.OrdinalIgnoreCase) ? key : type.Name + key);
    }

    private static DocumentEdit[]? Without(IReadOnlyList<ShownPart> parts, FlowFinding finding)
    {
        var edits = new List<DocumentEdit>();
        foreach (var part in parts)
        {
            if (part.Hole is { Parent: { } text } hole)
            {
                edits.Add(DocumentEdit.Replace(finding.Document, LogTemplate.WithBlanks(hole.Span, text.Span, finding.Text), ""));
            }
            else if (LogTemplate.Find(part, finding) is { } template)
            {
                edits.AddRange(template.Drop(finding));
            }
            else
            {
                return null;
            }
        }

        return edits.ToArray();
    }
}
