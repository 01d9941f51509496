using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Whether reading a member runs code of the user's, or brings a warning.</summary>
internal static class MemberAccess
{
    /// <summary>
    /// True for fields and automatic properties: reading them cannot fail, loop, or give a value derived from a marked one.
    /// </summary>
    internal static bool IsPlain(ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol field:
                return !field.IsFixedSizeBuffer;
            case IPropertySymbol { IsAbstract: true } or IPropertySymbol { IsExtern: true } or IPropertySymbol { RefKind: not RefKind.None } or IPropertySymbol { GetMethod: null }:
                return false;
            case IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: true } property:
                // In another assembly: the compiler says so of the accessors it wrote.
                return property.GetMethod!.GetAttributes().Any(static attribute => attribute.AttributeClass.Is("System.Runtime.CompilerServices.CompilerGeneratedAttribute"));
            default:
                return member.DeclaringSyntaxReferences.All(static part => IsAutomatic(part.GetSyntax(CancellationToken.None)));
        }
    }

    /// <summary>Obsolete or experimental: naming it in generated code would bring a warning or an error.</summary>
    internal static bool IsDiscouraged(ISymbol member) => member.GetAttributes().Any(static attribute =>
        attribute.AttributeClass.Is("System.ObsoleteAttribute") || attribute.AttributeClass.Is("System.Diagnostics.CodeAnalysis.ExperimentalAttribute"));

    private static bool IsAutomatic(SyntaxNode part) => part switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } property =>
            !property.Modifiers.Any(SyntaxKind.PartialKeyword)
            && accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
        _ => false,
    };
}
