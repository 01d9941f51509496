using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>
/// PRIV2007: answers with a view of the row that holds its unmarked values and nothing else. Where the answer may be of any type, and the view can be made where the row
/// stands: what an action declares to return is a promise to its callers, which is theirs to change.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WholeResponseFix))]
public sealed class WholeResponseFix : EditFix
{
    internal const string AnswerWithViewKey = "PRIV2007.AnswerWithView";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV2007_WholeResponse.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (Answer(root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } row
            || model is null
            || KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } known
            || View(row, model, known, cancellationToken) is not var (view, members, isSequence))
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        var edits = new List<DocumentEdit> { DocumentEdit.Replace(document, row.Span, view) };
        if (isSequence && UsingInsertion.ForNamespace(document, model, row.SpanStart, "System.Linq", "Enumerable") is { } directive)
        {
            edits.Add(directive);
        }

        var offer = new EditOffer("Answer with " + string.Join(", ", members), AnswerWithViewKey, edits.ToArray());
        return await CompilesAsync(document, model, offer, cancellationToken).ConfigureAwait(false) ? ImmutableArray.Create(offer) : ImmutableArray<EditOffer>.Empty;
    }

    /// <summary>The argument that is answered: what is found may be what is awaited in it, or said not to be null.</summary>
    private static ExpressionSyntax? Answer(SyntaxNode? found)
    {
        while (found?.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            found = found.Parent;
        }

        return found is ExpressionSyntax { Parent: ArgumentSyntax } answer ? answer : null;
    }

    private static (string Text, ImmutableArray<string> Members, bool IsSequence)? View(ExpressionSyntax row, SemanticModel model, KnownSymbols known, CancellationToken cancellationToken)
    {
        var info = model.GetTypeInfo(row, cancellationToken);
        if (info.Type is not { } type || info.Nullability.FlowState == NullableFlowState.MaybeNull)
        {
            return null;
        }

        var element = ValueTypes.Element(type);
        var isSequence = !SymbolEqualityComparer.Default.Equals(element, type);
        var shown = Shown(element, known);
        if (shown.IsEmpty)
        {
            return null;
        }

        if (isSequence)
        {
            var of = NameFor(element, model, row.SpanStart);
            return ((row.NeedsParentheses() ? "(" + row + ")" : row.ToString()) + ".Select(" + of + " => " + Object(of, shown) + ")", shown, true);
        }

        // It is read once for each value: nothing that does something may be written twice.
        return row.CanBeWrittenAgain(model) ? (Object(row.ToString(), shown), shown, false) : null;
    }

    /// <summary>The values of the row that anybody may read and that are not marked; what it leads to is another row.</summary>
    private static ImmutableArray<string> Shown(ITypeSymbol row, KnownSymbols known) =>
        row.SelfAndBases().Reverse().SelectMany(static level => level.GetMembers())
            .Where(member => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsImplicitlyDeclared: false } and (IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public })
                && ValueTypes.Of(member) is { } held && (held.SpecialType == SpecialType.System_String || ValueTypes.IsScalar(held))
                && known.Marks.Of(member) is null)
            .Select(static member => member.Name)
            .Distinct()
            .ToImmutableArray();

    private static string Object(string of, ImmutableArray<string> members) => "new { " + string.Join(", ", members.Select(member => of + "." + member)) + " }";

    private static string NameFor(ITypeSymbol row, SemanticModel model, int position)
    {
        var name = char.ToLowerInvariant(row.Name[0]) + row.Name.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && model.LookupSymbols(position, name: name).IsEmpty ? name : "row";
    }

    private static async Task<bool> CompilesAsync(Document document, SemanticModel before, EditOffer offer, CancellationToken cancellationToken)
    {
        var solution = await EditApplication.ApplyAsync(document.Project.Solution, offer.Edits, cancellationToken).ConfigureAwait(false);
        return solution.GetDocument(document.Id) is { } changed
            && await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } after
            && Errors(after, cancellationToken) <= Errors(before, cancellationToken);
    }

    private static int Errors(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
