using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>PRIV1004: asks the person whom the data are about.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CheckOfAnotherPersonFix))]
public sealed class CheckOfAnotherPersonFix : ConsentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV1004_CheckOfAnotherPerson.Id);
}
