using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>One attribute that is a mark, with what all marks have in common read from it.</summary>
internal readonly struct Mark
{
    internal Mark(MarkKind kind, AttributeData attribute)
    {
        Kind = kind;
        Attribute = attribute;
    }

    internal MarkKind Kind { get; }

    internal AttributeData Attribute { get; }

    /// <summary>The type argument: the purpose, or the subject of an ownership mark. Null on marks without one; an error type while it is half typed.</summary>
    internal ITypeSymbol? TypeArgument => Attribute.AttributeClass is { TypeArguments.Length: 1 } type ? type.TypeArguments[0] : null;

    /// <summary>The attribute's syntax location, or none for a mark in another assembly.</summary>
    internal Location Location => Attribute?.ApplicationSyntaxReference is { } reference
        ? Location.Create(reference.SyntaxTree, reference.Span)
        : Location.None;

    /// <summary>The category that a <c>[PersonalData]</c> names; <see cref="DataCategory.Inferred"/> where it names none.</summary>
    internal DataCategory DeclaredCategory => Kind == MarkKind.PersonalData && Argument(0) is int number ? (DataCategory)number : DataCategory.Inferred;

    /// <summary>A named argument as text; null where it is not set or not a text.</summary>
    internal string? Text(string name) => Value(name) as string;

    /// <summary>A named argument as the number behind an enum; null where it is not set.</summary>
    internal int? Number(string name) => Value(name) as int?;

    /// <summary>A named argument as a bool; false where it is not set.</summary>
    internal bool Flag(string name) => Value(name) is true;

    /// <summary>A named argument that is a type.</summary>
    internal ITypeSymbol? Type(string name) => Value(name) as ITypeSymbol;

    /// <summary>A constructor argument, or null where the attribute does not bind.</summary>
    internal object? Argument(int index) =>
        Attribute.ConstructorArguments.Length > index && Attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } constant ? constant.Value : null;

    /// <summary>Whether the argument is written, even where it does not bind; in another assembly, whether it is set.</summary>
    internal bool Mentions(string name)
    {
        foreach (var argument in Attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return true;
            }
        }

        return Attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList: { } list }
            && list.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
    }

    internal object? Value(string name)
    {
        foreach (var argument in Attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
