using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>
/// Reads what the redacted text of a type shows: its public members, as a record's text does, those of its bases first. What is not known to be
/// harmless is masked or left out.
/// </summary>
internal sealed class MemberParser
{
    private readonly INamedTypeSymbol _type;
    private readonly GenerationPlan _plan;
    private readonly MemberReader _reader;

    internal MemberParser(INamedTypeSymbol type, GenerationPlan plan)
    {
        _type = type;
        _plan = plan;
        _reader = new MemberReader(type, plan);
    }

    internal List<MemberModel> Read()
    {
        var groups = new Stack<List<MemberModel>>();
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in _type.SelfAndBases())
        {
            var group = new List<MemberModel>();
            foreach (var member in InOrder(candidate))
            {
                // Two members of one name are an error, and naming them would be one more.
                if (IsShown(member) && !hidden.Contains(member.Name) && candidate.GetMembers(member.Name).Length == 1 && _reader.Read(member, IsOurs(candidate)) is { } model)
                {
                    group.Add(model);
                }
            }

            if (candidate.HasBase())
            {
                hidden.UnionWith(candidate.GetMembers().Select(static member => member.Name));
            }

            groups.Push(group);
        }

        return groups.SelectMany(static group => group).ToList();
    }

    // The members of a type of several parts come in the order of the files, which is not the same everywhere.
    internal static IEnumerable<ISymbol> InOrder(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Length < 2
        ? type.ValueMembers()
        : type.ValueMembers().OrderBy(static member => member.Locations.FirstOrDefault()?.SourceTree?.FilePath ?? "", StringComparer.Ordinal);

    private static bool IsShown(ISymbol member) => member switch
    {
        IPropertySymbol { Parameters.IsEmpty: true, GetMethod: { } getter } property =>
            property.DeclaredAccessibility == Accessibility.Public && getter.DeclaredAccessibility == Accessibility.Public,
        IFieldSymbol field => field.DeclaredAccessibility == Accessibility.Public,
        _ => false,
    };

    // Nobody looked at the members of a library that does not know our marks: those without one are not shown.
    private bool IsOurs(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _plan.Known.Compilation.Assembly) || MarkPresence.ReferencesAbstractions(type.ContainingAssembly);
}
