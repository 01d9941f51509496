using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>PRIV1003: changes the purpose that the check in force asks about, or asks besides.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CheckForAnotherPurposeFix))]
public sealed class CheckForAnotherPurposeFix : ConsentFix
{
    internal const string ChangePurposeKey = "PRIV1003.ChangePurpose";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV1003_CheckForAnotherPurpose.Id);

    private protected override IEnumerable<EditOffer> Candidates(FlowFinding finding) =>
        finding.Purposes.SelectMany(purpose => PurposeChange.To(purpose, finding).Select(change =>
                new EditOffer("Ask about '" + purpose.Short() + "' instead: '" + change.Name + "'", ChangePurposeKey, change.Edit)))
            .Concat(base.Candidates(finding));
}
