using System;
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

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>PRIV0010: marks one member with <c>[SubjectKey]</c>, or names an inherited one in <c>[DataSubject(Key = ...)]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmbiguousSubjectKeyFix))]
public sealed class AmbiguousSubjectKeyFix : EditFix
{
    internal const string EquivalenceKeyPrefix = "PRIV0010.Key:";
    private const int MaximumOffers = 5;

    private static readonly string[] KeyEndings = { "Id", "Key", "Number", "Code", "Reference", "Uid", "Guid" };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0010_AmbiguousSubjectKey.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            && model?.GetDeclaredSymbol(declaration, cancellationToken) is { } type
            && KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is { } known
            ? Offers(document, model, type, known, cancellationToken).ToImmutableArray()
            : ImmutableArray<EditOffer>.Empty;
    }

    private static IEnumerable<EditOffer> Offers(Document document, SemanticModel model, INamedTypeSymbol type, KnownSymbols known, CancellationToken cancellationToken)
    {
        var mark = known.Marks.OwnMarks(type).FirstOrDefault(static own => own.Kind == MarkKind.DataSubject);
        var named = mark.Attribute is not null && mark.Attribute.NamedArguments.Any(static argument => argument.Key == "Key");
        foreach (var candidate in Candidates(type, known).Take(MaximumOffers))
        {
            var name = candidate.Name;
            if (!named && Declaration(candidate, type, model, cancellationToken) is { } member)
            {
                yield return new EditOffer(
                    "Mark '" + name + "' with [SubjectKey]", EquivalenceKeyPrefix + name, AttributeListInsertion.On(document, member, MarkText.Plain("SubjectKey", model, member.SpanStart)));
            }
            else if (mark.Attribute is not null && mark.Syntax(cancellationToken) is { } attribute && attribute.SyntaxTree == model.SyntaxTree
                && NamedArgument.Set(document, attribute, "Key", "new[] { nameof(" + name + ") }") is { } edit)
            {
                yield return new EditOffer("Name '" + name + "' as the key of the data subject", EquivalenceKeyPrefix + name, edit);
            }
        }
    }

    // What the convention hesitates between, else what is named or typed like a key.
    private static IEnumerable<ISymbol> Candidates(INamedTypeSymbol type, KnownSymbols known)
    {
        var keys = known.Subjects.KeysOf(type);
        if (!keys.Candidates.IsEmpty)
        {
            return keys.Candidates;
        }

        var members = type.SelfAndBases().SelectMany(static candidate => candidate.ValueMembers())
            .Where(static member => member is IPropertySymbol { IsIndexer: false } && member.DeclaredAccessibility != Accessibility.Private)
            .Where(member => !known.Relations.IsRelation(member) && !known.Checks.IsCheck(member))
            .ToList();
        var alike = members.Where(static member => KeyEndings.Any(ending => member.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || IsGuid(member)).ToList();
        return alike.Count > 0 ? alike : members.Where(static member => member.Name.IndexOf("mail", StringComparison.OrdinalIgnoreCase) >= 0 || member.Name is "UserName" or "Login");
    }

    private static bool IsGuid(ISymbol member) => ValueTypes.Of(member) is { Name: "Guid" };

    // The declaration to mark: the type's own, in this file.
    private static SyntaxNode? Declaration(ISymbol member, INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, type) || member.DeclaringSyntaxReferences.Length == 0)
        {
            return null;
        }

        var node = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (node.SyntaxTree != model.SyntaxTree)
        {
            return null;
        }

        return node switch
        {
            PropertyDeclarationSyntax or ParameterSyntax => node,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } } => field,
            _ => null,
        };
    }
}
