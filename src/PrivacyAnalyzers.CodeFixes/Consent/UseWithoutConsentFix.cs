using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>PRIV1001: asks for the consent, or leaves it to the callers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseWithoutConsentFix))]
public sealed class UseWithoutConsentFix : ConsentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV1001_UseWithoutConsent.Id);
}
