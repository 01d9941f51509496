using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>PRIV1013: says which purpose the code works for, on the member around the use; one action a purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmbiguousPurposeFix))]
public sealed class AmbiguousPurposeFix : FlowFix
{
    internal const string ProcessesForKeyPrefix = "PRIV1013.ProcessesFor:";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV1013_AmbiguousPurpose.Id);

    private protected override IEnumerable<EditOffer> Candidates(FlowFinding finding) =>
        from purpose in finding.Purposes
        from declaration in finding.Place.AncestorsAndSelf().Where(static node => node is LocalFunctionStatementSyntax or MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or TypeDeclarationSyntax).Take(2)
        select new EditOffer(
            "It works for '" + purpose.Short() + "'", ProcessesForKeyPrefix + purpose.FullMetadataName(), CodeMark.On(declaration, "ProcessesFor", purpose, finding));
}
