using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>PRIV1009: asks for the consent before the call that requires it, or passes the question on to the callers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredConsentNotCheckedFix))]
public sealed class RequiredConsentNotCheckedFix : ConsentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV1009_RequiredConsentNotChecked.Id);
}
