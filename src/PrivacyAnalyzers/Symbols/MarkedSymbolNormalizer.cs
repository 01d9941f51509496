using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// The language lets one value be named by several symbols: a record's parameter, property and <c>Deconstruct</c> argument; a property, its
/// accessors and its backing field; the two parts of a partial property. This gives the symbols whose attributes speak for a value.
/// </summary>
internal static class MarkedSymbolNormalizer
{
    /// <summary>The symbol a question is really about: accessors and backing fields lead to the property, setter values too, constructed members to their definition.</summary>
    internal static ISymbol Normalize(ISymbol symbol)
    {
        symbol = symbol.OriginalDefinition;
        switch (symbol)
        {
            case IFieldSymbol { AssociatedSymbol: IPropertySymbol property }:
                return property;
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol property }:
                return DefiningPart(property);
            case IPropertySymbol property:
                return DefiningPart(property);
            case IMethodSymbol { PartialDefinitionPart: { } definition }:
                return definition;
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property } } value
                when value.Ordinal == ((IMethodSymbol)value.ContainingSymbol).Parameters.Length - 1:
                return property;
            case IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter when IsRecordDeconstruct(method):
                return RecordProperty(method.ContainingType, parameter.Name) ?? (ISymbol)parameter;
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { PartialDefinitionPart: { } definition } } parameter:
                return definition.Parameters[parameter.Ordinal];
            default:
                return symbol;
        }
    }

    /// <summary>The symbols whose own attributes speak for <paramref name="symbol"/>, itself first.</summary>
    internal static IEnumerable<ISymbol> Spokesmen(ISymbol symbol)
    {
        yield return symbol;
        switch (symbol)
        {
            case IPropertySymbol property:
                if (BackingField(property) is { } field)
                {
                    yield return field;
                }

                if (property.GetMethod is { } getter && getter.GetReturnTypeAttributes().Length > 0)
                {
                    yield return getter;
                }

                if (RecordParameter(property) is { } positional)
                {
                    yield return positional;
                }

                break;

            case IParameterSymbol parameter when RecordProperty(parameter) is { } recordProperty:
                yield return recordProperty;
                if (BackingField(recordProperty) is { } recordField)
                {
                    yield return recordField;
                }

                break;

            case IMethodSymbol { PartialImplementationPart: { } implementation }:
                yield return implementation;
                break;

            case IParameterSymbol { ContainingSymbol: IMethodSymbol { PartialImplementationPart: { } implementingPart } } declared:
                yield return implementingPart.Parameters[declared.Ordinal];
                break;
        }
    }

    /// <summary>The positional parameter that a record's property comes from, in source or in another assembly.</summary>
    internal static IParameterSymbol? RecordParameter(IPropertySymbol property)
    {
        if (!property.ContainingType.IsRecord)
        {
            return null;
        }

        foreach (var constructor in property.ContainingType.InstanceConstructors)
        {
            if (!IsPrimary(constructor))
            {
                continue;
            }

            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                {
                    return parameter;
                }
            }
        }

        return null;
    }

    /// <summary>The property that a record's positional parameter makes; null for any other parameter.</summary>
    internal static IPropertySymbol? RecordProperty(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && RecordProperty(constructor.ContainingType, parameter.Name) is { } property
            && SymbolEqualityComparer.Default.Equals(RecordParameter(property), parameter)
            ? property
            : null;

    /// <summary>The field the compiler made for the property, C# 14's <c>field</c> included.</summary>
    internal static IFieldSymbol? BackingField(IPropertySymbol property)
    {
        // By its name; all members are gone through only where the property's own name says more than that.
        var members = property.Name.IndexOf('.') < 0 ? property.ContainingType.GetMembers("<" + property.Name + ">k__BackingField") : property.ContainingType.GetMembers();
        foreach (var member in members)
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } associated } field && SymbolEqualityComparer.Default.Equals(associated, property))
            {
                return field;
            }
        }

        return null;
    }

    // The type's members hold the declaring part of a partial property only; its attributes include those of the other.
    private static IPropertySymbol DefiningPart(IPropertySymbol property)
    {
        IPropertySymbol? definition = null;
        foreach (var member in property.ContainingType.GetMembers(property.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(member, property))
            {
                return property;
            }

            if (member is IPropertySymbol candidate && HasParametersOf(candidate, property))
            {
                definition ??= candidate;
            }
        }

        return definition ?? property;
    }

    private static bool HasParametersOf(IPropertySymbol property, IPropertySymbol other)
    {
        if (property.Parameters.Length != other.Parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < property.Parameters.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(property.Parameters[i].Type, other.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static IPropertySymbol? RecordProperty(INamedTypeSymbol type, string name)
    {
        if (!type.IsRecord)
        {
            return null;
        }

        foreach (var member in type.GetMembers(name))
        {
            if (member is IPropertySymbol property)
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>Whether the constructor may be the primary one. In another assembly nothing says which was: the one whose parameters all have a property of their name and type.</summary>
    internal static bool IsPrimary(IMethodSymbol constructor)
    {
        if (constructor.DeclaringSyntaxReferences.Length > 0)
        {
            return constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax;
        }

        return constructor.Parameters.Length > 0 && !constructor.IsImplicitlyDeclared;
    }

    private static bool IsRecordDeconstruct(IMethodSymbol method) =>
        method is { Name: "Deconstruct", ContainingType.IsRecord: true } && (method.IsImplicitlyDeclared || method.DeclaringSyntaxReferences.IsEmpty);
}
