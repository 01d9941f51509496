using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1001: a use that only consent would justify, where no check of this purpose and this person holds.</summary>
internal static class UseWithoutConsent
{
    internal static Diagnostic? Find(DataUse use, ImmutableArray<Judgement> judgements)
    {
        var failing = judgements.Where(judgement => judgement.LacksConsent).ToList();
        if (failing.Count == 0)
        {
            return null;
        }

        var purpose = failing[0].Purpose!;
        var data = failing.Where(judgement => ReferenceEquals(judgement.Purpose, purpose)).Select(judgement => judgement.Datum).ToList();
        return Diagnostic.Create(
            Catalogue.PRIV1001_UseWithoutConsent,
            use.Place.GetLocation(),
            UsePath.Locations(use, data[0]),
            UsePath.Properties(use, data, purpose.Type),
            UsePath.Quoted(data),
            (use.Recipient, data.Count) switch
            {
                (null, 1) => "is used",
                (null, _) => "are used",
                ({ } recipient, 1) => "reaches " + recipient,
                ({ } recipient, _) => "reach " + recipient,
            },
            purpose.Type.Short(),
            Person(data[0]));
    }

    private static string Person(Datum datum) =>
        datum.Label.Symbol.ContainingType is { } type && datum.Label.Symbol is not IParameterSymbol and not IMethodSymbol
            ? "this " + Words(type.Name)
            : "this person";

    // NewsletterSubscriber: newsletter subscriber.
    private static string Words(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
