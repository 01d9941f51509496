using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Discovery;

/// <summary>PRIV5001: marks the member for a purpose that the compilation knows, one action a purpose, or says that it is not personal data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnmarkedPersonalDataFix))]
public sealed class UnmarkedPersonalDataFix : EditFix
{
    internal const string MarkKey = "PRIV5001.PersonalData.";
    internal const string DenialKey = "PRIV5001.NotPersonalData";

    // A longer menu is not read; the first ones by name.
    private const int MaximumPurposes = 6;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV5001_UnmarkedPersonalData.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await MemberMarking.AtAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } marking
            ? marking.Purposes.Take(MaximumPurposes)
                .Select(purpose => new EditOffer("Personal data, collected for '" + purpose.Short() + "'", MarkKey + purpose.FullMetadataName(), marking.For(purpose)))
                .Append(new EditOffer("Say that it is not personal data", DenialKey, marking.Denial()))
                .ToImmutableArray()
            : ImmutableArray<EditOffer>.Empty;
}
