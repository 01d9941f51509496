using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>PRIV2003: tells the key or the redacted text in the exception, or leaves it out of the message.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInExceptionFix))]
public sealed class PersonalDataInExceptionFix : DisclosureFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV2003_PersonalDataInException.Id);
}
