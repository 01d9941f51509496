using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>PRIV0001: sets beside another library's mark one of ours, for a purpose that the compilation knows; one action a purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoPurposeFix))]
public sealed class NoPurposeFix : EditFix
{
    internal const string EquivalenceKey = "PRIV0001.PersonalData.";

    // A longer menu is not read; the first ones by name.
    private const int MaximumOffers = 8;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0001_NoPurpose.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } known
            || model.Compilation.References.Select(model.Compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
                .Select(assembly => assembly.GetTypeByMetadataName("PrivacyAnalyzers.PersonalDataAttribute`1")).FirstOrDefault(type => type is not null) is not { } mark)
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        var position = attribute.SpanStart;
        var within = model.GetEnclosingSymbol(position, cancellationToken) is { } enclosing
            ? enclosing as INamedTypeSymbol ?? enclosing.ContainingType ?? (ISymbol)model.Compilation.Assembly
            : model.Compilation.Assembly;
        return known.Declarations.Purposes.Select(purpose => purpose.Type)
            .Where(type => PurposeTypes.Problem(type, known.Purposes) is null && model.Compilation.IsSymbolAccessibleWithin(type, within))
            .OrderBy(type => type.Name, System.StringComparer.Ordinal)
            .Take(MaximumOffers)
            .Select(type => Offer(document, model, attribute, mark, type))
            .ToImmutableArray();
    }

    private static EditOffer Offer(Document document, SemanticModel model, AttributeSyntax attribute, INamedTypeSymbol mark, INamedTypeSymbol purpose)
    {
        var position = attribute.SpanStart;
        var usings = new[] { UsingInsertion.For(document, model, position, mark), UsingInsertion.For(document, model, position, purpose) };
        var name = usings[0] is null ? MarkText.For("PersonalData", purpose, model, position) : "PersonalData<" + purpose.ToMinimalDisplayString(model, position) + ">";
        if (usings[1] is not null)
        {
            name = name.Substring(0, name.IndexOf('<') + 1) + purpose.Name + ">";
        }

        return new EditOffer(
            "Collected for '" + purpose.Short() + "'",
            EquivalenceKey + purpose.FullMetadataName(),
            usings.OfType<DocumentEdit>().Append(DocumentEdit.Insert(document, attribute.Span.End, ", " + name)).ToArray());
    }
}
