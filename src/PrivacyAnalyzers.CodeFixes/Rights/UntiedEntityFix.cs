using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Rights;

/// <summary>PRIV4002: says that the row is a person, or whose it is by a column that repeats an address of theirs. A relation that is missing is a column that only its author can add.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UntiedEntityFix))]
public sealed class UntiedEntityFix : EditFix
{
    internal const string OwnedKey = "PRIV4002.OwnedBy";
    internal const string PersonKey = "PRIV4002.DataSubject";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV4002_UntiedEntity.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);

        // A row of another assembly is told of at its set, and is marked there.
        if (root?.FindNode(diagnostic.Location.SourceSpan) is not TypeDeclarationSyntax declaration
            || model?.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type
            || KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } known)
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        var offers = ImmutableArray.CreateBuilder<EditOffer>();
        foreach (var (place, person, member) in Addresses(type, root.SyntaxTree, known, cancellationToken))
        {
            var mark = MarkText.For("OwnedBy", person, model, place.SpanStart) + "(References = nameof(" + person.ToMinimalDisplayString(model, place.SpanStart) + "." + member + "))";
            offers.Add(new EditOffer($"Say that the row belongs to the {person.Name} of the same '{member}': [OwnedBy<T>]", OwnedKey + "." + person.Name + "." + member, AttributeListInsertion.On(document, place, mark)));
        }

        if (known.Subjects.KeysOf(type).Problem is null)
        {
            offers.Add(new EditOffer("Say that the row is a person: [DataSubject]", PersonKey, AttributeListInsertion.On(document, declaration, MarkText.Plain("DataSubject", model, declaration.SpanStart))));
        }

        return offers.ToImmutable();
    }

    // Columns of this file that have the name and the kind of an address by which a person is found.
    private static IEnumerable<(PropertyDeclarationSyntax Place, INamedTypeSymbol Person, string Member)> Addresses(INamedTypeSymbol type, SyntaxTree tree, KnownSymbols known, CancellationToken cancellationToken)
    {
        var people = RowGraph.For(known).Rows.All.Where(known.Subjects.IsSubject).ToList();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(property => IsAddress(property, known)))
        {
            if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax place
                || place.SyntaxTree != tree)
            {
                continue;
            }

            foreach (var person in people.Where(person => person.SelfAndBases().SelectMany(level => level.GetMembers(property.Name)).Any(member => IsAddress(member, known))))
            {
                yield return (place, person, property.Name);
            }
        }
    }

    private static bool IsAddress(ISymbol member, KnownSymbols known) =>
        member is IPropertySymbol { IsStatic: false, Type.SpecialType: SpecialType.System_String } && known.Marks.Of(member) is { Category: DataCategory.EmailAddress or DataCategory.TelephoneNumber or DataCategory.AccountIdentifier };
}
