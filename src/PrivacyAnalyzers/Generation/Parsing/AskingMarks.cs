using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>The marks that ask for code to be generated for the type that carries them, on itself or on a member.</summary>
internal static class AskingMarks
{
    /// <summary>What the pipeline looks for.</summary>
    internal static readonly IReadOnlyList<string> MetadataNames =
        MarkKinds.ByMetadataName.Where(pair => OnType(pair.Value) || OnMember(pair.Value)).Select(pair => WellKnownNames.MarksNamespace + "." + pair.Key).ToList();

    /// <summary>
    /// The first mark that asks, in the order of the declarations; null where none does. There is one per type, however many marks it has: the
    /// model of a type is made where its first mark is found, and nowhere else.
    /// </summary>
    internal static Mark? First(INamedTypeSymbol type, MarkReader marks)
    {
        foreach (var mark in marks.OwnMarks(type))
        {
            if (OnType(mark.Kind))
            {
                return mark;
            }
        }

        foreach (var member in type.ValueMembers())
        {
            foreach (var mark in marks.OwnMarks(member))
            {
                if (OnMember(mark.Kind) && IsInSource(mark))
                {
                    return mark;
                }
            }
        }

        return null;
    }

    /// <summary>The type that a marked symbol is a part of: itself, that of a member, that of a record's parameter.</summary>
    internal static INamedTypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        IPropertySymbol or IFieldSymbol => symbol.ContainingType,
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => property.ContainingType,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record } } => record,
        _ => null,
    };

    /// <summary>A quick look, before anything is bound: only partial types are generated.</summary>
    internal static bool MayStandIn(SyntaxNode node) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary><c>[property: ...]</c> on a record's parameter, <c>[field: ...]</c> on a property.</summary>
    internal static bool IsRedirected(SyntaxNode node) => IsRedirectedAnywhere(node) && MayStandIn(node);

    /// <summary>As <see cref="IsRedirected"/>, in types that are not partial too.</summary>
    internal static bool IsRedirectedAnywhere(SyntaxNode node) =>
        node is AttributeListSyntax { Target.Identifier: var target, Parent: ParameterSyntax or PropertyDeclarationSyntax }
        && (target.IsKind(SyntaxKind.PropertyKeyword) || target.IsKind(SyntaxKind.FieldKeyword));

    private static bool OnType(MarkKind kind) => kind is MarkKind.DataSubject or MarkKind.PersonalDataCarrier or MarkKind.PersonalData or MarkKind.OwnedBy or MarkKind.AccessedBy;

    private static bool OnMember(MarkKind kind) => kind is MarkKind.PersonalData or MarkKind.AlsoFor or MarkKind.OwnedBy or MarkKind.AccessedBy;

    private static bool IsInSource(Mark mark) => mark.Attribute.ApplicationSyntaxReference is not null;
}
