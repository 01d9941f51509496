using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>Which types have, or will have, a descriptor.</summary>
internal sealed class DescriptorPlan
{
    private readonly GenerationPlan _plan;
    private readonly bool _hasContracts;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _described = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, EquatableArray<EdgeModel>> _edges = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, EquatableArray<RetentionStartModel>> _starts = new(SymbolEqualityComparer.Default);

    internal DescriptorPlan(GenerationPlan plan)
    {
        _plan = plan;
        _hasContracts = Contracts.ExistForData(plan.Known.Compilation);
    }

    /// <summary>True where one is generated: something is marked, somebody is described, or a row says whose it is.</summary>
    internal bool IsDescribed(INamedTypeSymbol type) => _hasContracts && _described.GetOrAdd(type.OriginalDefinition, Decide);

    /// <summary>The relations of the type.</summary>
    internal EquatableArray<EdgeModel> Edges(INamedTypeSymbol type) => _edges.GetOrAdd(type, key => EquatableArray<EdgeModel>.From(EdgeParser.Read(key, _plan.Known)));

    /// <summary>The dates that the periods of the type's members count from.</summary>
    internal EquatableArray<RetentionStartModel> RetentionStarts(INamedTypeSymbol type) =>
        _starts.GetOrAdd(type, key => EquatableArray<RetentionStartModel>.From(RetentionStartParser.Read(key, _plan.Known)));

    /// <summary>The expression that gives the descriptor of a type; null where it has none.</summary>
    internal string? NameOf(INamedTypeSymbol type)
    {
        if (!_hasContracts || !MarkPresence.KnowsAbstractions(type.ContainingAssembly) || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || !TypeName.CanBeNamed(type))
        {
            return null;
        }

        var property = IsDescribed(type) ? DescriptorName.Of(type.OriginalDefinition) : _plan.IsCandidate(type.OriginalDefinition) ? null : DescriptorName.Compiled(type.OriginalDefinition);
        return property is null ? null : TypeName.NotNull(type) + "." + Identifier.Accessed(property);
    }

    /// <summary>The marked members of a generated type that no descriptor can have, and why: neither an export nor a store reaches them.</summary>
    internal IEnumerable<(ISymbol Member, string Reason)> Problems(INamedTypeSymbol type)
    {
        if (!IsDescribed(type))
        {
            return [];
        }

        var parser = new DescriptorParser(type, _plan, new AccessReader(type, _plan));
        parser.Read();
        return parser.Problems;
    }

    private bool Decide(INamedTypeSymbol type) =>
        _plan.IsGenerated(type)
        && type.TypeParameters.Select(static parameter => parameter.Name).Distinct().Count() == type.TypeParameters.Length
        && (_plan.Known.Subjects.IsSubject(type)
            || _plan.Known.Marks.OwnMarks(type).Any(static mark => mark.Kind is MarkKind.OwnedBy or MarkKind.AccessedBy)
            || type.SelfAndBases().SelectMany(static candidate => candidate.ValueMembers()).Any(member =>
                _plan.Known.Marks.Of(member) is not null || _plan.Known.Marks.OwnMarks(member).Any(static mark => mark.Kind is MarkKind.OwnedBy or MarkKind.AccessedBy)));
}
