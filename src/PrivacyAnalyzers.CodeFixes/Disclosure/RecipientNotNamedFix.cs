using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.CodeFixes.Marks;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>PRIV2006: declares the recipient on a purpose of the data, where that purpose then justifies the use.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecipientNotNamedFix))]
public sealed class RecipientNotNamedFix : FlowFix
{
    internal const string DeclareKeyPrefix = "PRIV2006.Declare:";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV2006_RecipientNotNamed.Id);

    private protected override IEnumerable<EditOffer> Candidates(FlowFinding finding)
    {
        if (!finding.Diagnostic.Properties.TryGetValue(UsePath.Recipient, out var recipient) || string.IsNullOrWhiteSpace(recipient))
        {
            yield break;
        }

        foreach (var purpose in finding.Purposes)
        {
            if (RecipientDeclaration.On(purpose, recipient!, finding.Document.Project, finding.Model.Compilation, default) is { } edit)
            {
                yield return new EditOffer("Declare recipient '" + recipient + "' on purpose '" + purpose.Short() + "'", DeclareKeyPrefix + purpose.FullMetadataName(), edit);
            }
        }
    }
}
