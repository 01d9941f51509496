using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Marks written on an assembly for members of types that are not the team's: <c>[assembly: PersonalData&lt;P&gt;(Of = typeof(X), Member = "Y")]</c>.</summary>
internal sealed class AssemblyMarks
{
    private readonly Lazy<ImmutableDictionary<ISymbol, ImmutableArray<Mark>>> _marks;

    internal AssemblyMarks(Compilation compilation, MarkKinds kinds) =>
        _marks = new(() => Read(compilation, kinds), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The marks for that member; empty where there is none.</summary>
    internal ImmutableArray<Mark> For(ISymbol member) =>
        !_marks.Value.IsEmpty && _marks.Value.TryGetValue(member, out var marks) ? marks : ImmutableArray<Mark>.Empty;

    /// <summary>The members that have such marks.</summary>
    internal IEnumerable<ISymbol> Members => _marks.Value.Keys;

    /// <summary>The member that an assembly mark names; null where <c>Of</c> or <c>Member</c> is missing or names nothing.</summary>
    internal static ISymbol? Target(Mark mark)
    {
        if (mark.Type("Of") is not INamedTypeSymbol type || mark.Text("Member") is not { Length: > 0 } name)
        {
            return null;
        }

        var definition = type.OriginalDefinition;
        foreach (var candidate in definition.SelfAndBases().Concat(definition.AllInterfaces))
        {
            foreach (var member in candidate.OriginalDefinition.GetMembers(name))
            {
                if (member is IPropertySymbol or IFieldSymbol)
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static ImmutableDictionary<ISymbol, ImmutableArray<Mark>> Read(Compilation compilation, MarkKinds kinds)
    {
        var marks = ImmutableDictionary.CreateBuilder<ISymbol, ImmutableArray<Mark>>(SymbolEqualityComparer.Default);
        Add(compilation.Assembly);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (MarkPresence.ReferencesAbstractions(assembly))
            {
                Add(assembly);
            }
        }

        return marks.ToImmutable();

        void Add(IAssemblySymbol assembly)
        {
            foreach (var attribute in assembly.GetAttributes())
            {
                if (kinds.Of(attribute.AttributeClass) == MarkKind.PersonalData
                    && new Mark(MarkKind.PersonalData, attribute) is { TypeArgument: not null } mark
                    && Target(mark) is { } member)
                {
                    marks[member] = (marks.TryGetValue(member, out var already) ? already : ImmutableArray<Mark>.Empty).Add(mark);
                }
            }
        }
    }
}
