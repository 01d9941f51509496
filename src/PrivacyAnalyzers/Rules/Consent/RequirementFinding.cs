using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1009: a call of code that relies on its callers to have asked, where nobody has.</summary>
internal static class RequirementFinding
{
    internal static Diagnostic? Find(RuleContext privacy, DataUse use)
    {
        var isStrict = privacy.Settings.Read(PrivacyOptions.SubjectMatching, use.Place.SyntaxTree) == "strict";
        if (use.Requirement is { } requirement)
        {
            var isMet = requirement.Met == SubjectMatch.Same || (requirement.Met == SubjectMatch.Unknown && !isStrict);
            return isMet ? null : Create(use, requirement.Purpose, UseWords.Person(requirement.Person, privacy.Known.Subjects), new List<Datum>());
        }

        foreach (var purpose in use.Purposes)
        {
            var unasked = use.Data.Data.Where(datum => datum.Label.Mark is not null && !new ConsentsInForce(datum, use, isStrict).Holds(purpose)).ToList();
            if (unasked.Count > 0)
            {
                return Create(use, purpose, UseWords.Person(unasked[0], privacy.Known.Subjects), unasked);
            }
        }

        return null;
    }

    private static Diagnostic Create(DataUse use, ITypeSymbol purpose, string person, List<Datum> data) => Diagnostic.Create(
        Catalogue.PRIV1009_RequiredConsentNotChecked,
        use.Place.GetLocation(),
        data.Count == 0 ? new[] { use.Place.GetLocation() } : UsePath.Locations(use, data[0]),
        UsePath.Properties(use, data, purpose),
        use.Target.Short(),
        purpose.Short(),
        person);
}
