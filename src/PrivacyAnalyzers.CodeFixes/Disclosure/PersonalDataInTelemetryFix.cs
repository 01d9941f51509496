using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>PRIV2004: tags the key or the redacted text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInTelemetryFix))]
public sealed class PersonalDataInTelemetryFix : DisclosureFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV2004_PersonalDataInTelemetry.Id);
}
