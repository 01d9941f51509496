using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>Presumed data that are handed to somebody else: nothing says what they are for, so no purpose can name whom.</summary>
internal static class PresumedDisclosure
{
    internal static Diagnostic? Find(DataUse use)
    {
        var data = use.Data.Data.Where(static datum => datum.Label.Mark is { Origin: MarkOrigin.Presumed }).ToList();
        if (use.Kind != UseKind.Disclosure || data.Count == 0)
        {
            return null;
        }

        var isOne = data.Select(static datum => datum.Label.Symbol).Distinct(SymbolEqualityComparer.Default).Count() == 1;
        return Diagnostic.Create(
            Catalogue.PRIV2006_RecipientNotNamed,
            use.Place.GetLocation(),
            UsePath.Locations(use, data[0]),
            UsePath.Properties(use, data),
            UsePath.Quoted(data),
            isOne ? "reaches" : "reach",
            use.Recipient ?? "whoever '" + use.Target.Short() + "' sends it to",
            "no purpose names");
    }
}
