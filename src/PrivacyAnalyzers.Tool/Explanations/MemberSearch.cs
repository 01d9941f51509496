using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Explanations;

/// <summary>Finds members by what a person types: the end of their full name.</summary>
internal sealed class MemberSearch
{
    private const int MostNear = 5;
    private readonly ImmutableArray<FoundMember> _members;

    internal MemberSearch(LoadedSolution solution, CancellationToken cancellationToken) =>
        _members = [.. solution.Asked.SelectMany(project => Members(project, cancellationToken)).DistinctBy(static member => member.Name).OrderBy(static member => member.Name, StringComparer.Ordinal)];

    /// <summary>Those that the name is the end of; where case alone differs, those.</summary>
    internal ImmutableArray<FoundMember> Find(string name)
    {
        ImmutableArray<FoundMember> exact = [.. _members.Where(member => IsEnd(member.Name, name, StringComparison.Ordinal))];
        return exact.IsEmpty ? [.. _members.Where(member => IsEnd(member.Name, name, StringComparison.OrdinalIgnoreCase))] : exact;
    }

    /// <summary>What may have been meant: names that begin so, names written almost so, then the same member of other types, then other members of that type.</summary>
    internal ImmutableArray<string> Near(string name)
    {
        var parts = name.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var (type, member) = (parts.Length > 1 ? parts[^2] : "", parts.Length > 0 ? parts[^1] : "");
        var asked = type.Length > 0 ? type + "." + member : member;
        var names = _members.Select(static found => found.Short).ToHashSet(StringComparer.Ordinal);
        var near = new List<string>();
        while (near.Count < MostNear && Spelling.Nearest(asked, names, Math.Max(2, asked.Length / 4)) is { } nearest)
        {
            near.Add(nearest);
            names.Remove(nearest);
        }

        return
        [
            .. _members.Where(found => asked.Length > 0 && (Begins(found.Short, asked) || (type.Length == 0 && Begins(found.Member.Name, asked)))).Select(static found => found.Short)
                .Concat(near)
                .Concat(_members.Where(found => Same(found.Member.Name, member) || Same(found.Member.Name, type)).Select(static found => found.Short))
                .Concat(_members.Where(found => Same(found.Type.Name, type) || Same(found.Type.Name, member)).Select(static found => found.Short))
                .Distinct(StringComparer.Ordinal)
                .Take(MostNear),
        ];
    }

    private static bool Begins(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool IsEnd(string full, string name, StringComparison comparison) =>
        name.Length > 0 && full.EndsWith(name, comparison) && (full.Length == name.Length || full[full.Length - name.Length - 1] == '.');

    private static IEnumerable<FoundMember> Members(LoadedProject project, CancellationToken cancellationToken)
    {
        var known = KnownSymbols.For(project.Compilation, [], cancellationToken);
        foreach (var type in SourceTypes.In(project.Compilation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in type.SelfAndBases().SelectMany(static level => level.ValueMembers()).DistinctBy(static member => member.Name))
            {
                yield return new(FullName(type) + "." + member.Name, type, member, known);
            }
        }
    }

    private static string FullName(INamedTypeSymbol type)
    {
        var name = type.Name;
        for (ISymbol? outer = type.ContainingSymbol; outer is not null and not INamespaceSymbol { IsGlobalNamespace: true } and not IModuleSymbol; outer = outer.ContainingSymbol)
        {
            name = outer.Name + "." + name;
        }

        return name;
    }
}
