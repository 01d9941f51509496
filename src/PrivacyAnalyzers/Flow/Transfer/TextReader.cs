using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>Tells what the text of an object discloses: by its type alone, for the life of a compilation.</summary>
internal sealed class TextReader
{
    private readonly MarkReader _marks;
    private readonly ConcurrentDictionary<ITypeSymbol, TextKind> _kinds = new(SymbolEqualityComparer.Default);

    internal TextReader(KnownSymbols known) => _marks = known.Marks;

    internal TextKind KindOf(ITypeSymbol? type) => type is null ? TextKind.Value : _kinds.GetOrAdd(type, Read);

    /// <summary>The <c>ToString()</c> that the team wrote for the type; null where there is none.</summary>
    internal IMethodSymbol? TextOf(ITypeSymbol? type) => type is INamedTypeSymbol named && !named.IsTupleType && !ValueTypes.IsFramework(named) ? WrittenText(named) : null;

    /// <summary>The members that the text of a <see cref="TextKind.Members"/> type shows.</summary>
    internal ImmutableArray<ISymbol> ShownMembers(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return ImmutableArray<ISymbol>.Empty;
        }

        if (named.IsTupleType)
        {
            return named.TupleElements.Select(element => (ISymbol)(element.CorrespondingTupleField ?? element)).ToImmutableArray();
        }

        if (named.IsRecord && WrittenText(named) is null)
        {
            return named.SelfAndBases().TakeWhile(level => level.IsRecord).Where(level => !IsRedacted(level)).SelectMany(MemberWalk.ValueMembers).Where(IsPublic).ToImmutableArray();
        }

        return AllMembers(named);
    }

    /// <summary>The members that a serialiser shows.</summary>
    internal static ImmutableArray<ISymbol> AllMembers(ITypeSymbol type) =>
        type.SelfAndBases().SelectMany(MemberWalk.ValueMembers).Where(IsPublic).ToImmutableArray();

    private TextKind Read(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol:
                return TextKind.Elements;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return KindOf(nullable.TypeArguments[0]);
            case INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } named:
                return ReadObject(named);
            case INamedTypeSymbol { TypeKind: TypeKind.Interface } contract when Sequences.IsSequence(contract):
                return TextKind.Elements;
            default:
                return TextKind.Value;
        }
    }

    private TextKind ReadObject(INamedTypeSymbol type)
    {
        if (type.IsTupleType || type.IsAnonymousType || type.Is("System.Collections.Generic.KeyValuePair`2"))
        {
            return TextKind.Members;
        }

        if (WrittenText(type) is { } written)
        {
            return IsGenerated(written) ? TextKind.Name : ValueTypes.IsFramework(type) ? TextKind.Value : TextKind.Members;
        }

        if (type.IsRecord)
        {
            return IsRedacted(type) && ShownMembers(type).IsEmpty ? TextKind.Name : TextKind.Members;
        }

        return Sequences.IsSequence(type) ? TextKind.Elements : TextKind.Name;
    }

    /// <summary>The nearest <c>ToString()</c> that somebody, or a generator, wrote; a record's synthesised one hides those below it.</summary>
    private IMethodSymbol? WrittenText(INamedTypeSymbol type)
    {
        foreach (var level in type.SelfAndBases())
        {
            if (level.SpecialType is SpecialType.System_ValueType or SpecialType.System_Enum)
            {
                return null;
            }

            foreach (var member in level.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false, IsImplicitlyDeclared: false } method && !IsSynthesisedInMetadata(method))
                {
                    return method;
                }
            }

            if (level.IsRecord || IsRedacted(level))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsSynthesisedInMetadata(IMethodSymbol method) =>
        method.ContainingType.IsRecord && method.DeclaringSyntaxReferences.IsEmpty && method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    /// <summary>A partial type with marked members gets a redacted text from the generator, where its author wrote none.</summary>
    private bool IsRedacted(INamedTypeSymbol type) =>
        type.GetMembers("PrintMembers").Any(member => member is IMethodSymbol { IsImplicitlyDeclared: false } printer && IsGenerated(printer))
        || (IsPartial(type) && !_marks.MarkedMembers(type.OriginalDefinition).IsEmpty && type.GetMembers("PrintMembers").All(member => member.IsImplicitlyDeclared));

    private static bool IsGenerated(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (!reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return method.DeclaringSyntaxReferences.Length > 0
            || method.ContainingType.AllInterfaces.Any(contract => contract.Is(WellKnownNames.RedactableInterface) && MarkPresence.ReferencesAbstractions(method.ContainingAssembly));
    }

    private static bool IsPartial(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (!level.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPublic(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public;
}
