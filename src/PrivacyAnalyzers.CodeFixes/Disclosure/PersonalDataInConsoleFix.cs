using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>PRIV2002: writes the redacted text or the key, or drops the hole of the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInConsoleFix))]
public sealed class PersonalDataInConsoleFix : DisclosureFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV2002_PersonalDataInConsole.Id);
}
