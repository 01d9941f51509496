using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>Reads what a type has to erase: its own members, and those of bases that do not do it themselves.</summary>
internal sealed class ErasureParser
{
    private readonly INamedTypeSymbol _type;
    private readonly GenerationPlan _plan;
    private readonly AccessReader _access;
    private readonly ErasedSymbolReader _reader;
    private readonly List<ErasedSymbol> _asReached = [];

    internal ErasureParser(INamedTypeSymbol type, GenerationPlan plan)
    {
        _type = type;
        _plan = plan;
        _access = new AccessReader(type, plan);
        _reader = new ErasedSymbolReader(type, plan, _access);
    }

    internal ErasureScan Read()
    {
        var (form, parent) = Form();
        var members = Members(parent);
        var name = _type.IsValueType && form == MethodForm.Explicit ? _access.Names.Take(EraseMethod.Name) : EraseMethod.Name;
        return new ErasureScan(
            form,
            name,
            !_type.IsValueType && form is MethodForm.Public or MethodForm.New or MethodForm.Explicit,
            parent,
            members,
            _asReached);
    }

    private (MethodForm Form, INamedTypeSymbol? CallsBase) Form()
    {
        if (EraseMethod.Declared(_type) is not null)
        {
            return (MethodForm.None, null);
        }

        var own = EraseMethod.FormIn(_type);
        foreach (var parent in _type.SelfAndBases().Skip(1))
        {
            if (_plan.IsGenerated(parent) && EraseMethod.Declared(parent) is null && _plan.Erasures.ScanOf(parent) is { IsEmpty: false, HasProblem: false } scan)
            {
                return scan.Form == MethodForm.Explicit || own == MethodForm.Explicit ? (MethodForm.Explicit, null) : (MethodForm.Override, parent);
            }

            if (EraseMethod.FormFrom(parent, _type, _plan.Known.Compilation) is { } inherited)
            {
                var calls = inherited != MethodForm.Explicit && parent.GetMembers(EraseMethod.Name).OfType<IMethodSymbol>().All(static method => !method.IsAbstract);
                return own == MethodForm.Explicit || inherited == MethodForm.Explicit ? (MethodForm.Explicit, null) : (inherited, calls ? parent : null);
            }
        }

        return (own, null);
    }

    private List<ErasedSymbol> Members(INamedTypeSymbol? erasedByBase)
    {
        var groups = new Stack<List<ErasedSymbol>>();
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var isLeftToBase = false;
        foreach (var candidate in _type.SelfAndBases())
        {
            isLeftToBase |= SymbolEqualityComparer.Default.Equals(candidate, erasedByBase);
            var group = new List<ErasedSymbol>();
            foreach (var member in MemberParser.InOrder(candidate))
            {
                // Two members of one name are an error, and naming them would be one more.
                if (!overridden.Contains(member.OriginalDefinition)
                    && candidate.GetMembers(member.Name).Length == 1
                    && !IsErasedByBase(member, erasedByBase)
                    && !(isLeftToBase && Erases(erasedByBase, member))
                    && _reader.Read(member, isHidden: seen.Contains(member.Name)) is { } erased)
                {
                    group.Add(erased);
                    _asReached.Add(erased);
                }

                overridden.UnionWith(MemberWalk.Inherited(member));
            }

            if (!isLeftToBase)
            {
                group.AddRange(CapturedParameters.Of(candidate).Select(_reader.Read).OfType<ErasedSymbol>());
            }

            if (candidate.HasBase())
            {
                seen.UnionWith(candidate.GetMembers().Select(static member => member.Name));
            }

            groups.Push(group);
        }

        return groups.SelectMany(static group => group).ToList();
    }

    // A base cannot know what its type parameters stand for, nor that a derived type is marked: those members are left to this one.
    private bool Erases(INamedTypeSymbol? parent, ISymbol member)
    {
        while (parent is not null && _plan.IsGenerated(parent) && EraseMethod.Declared(parent) is null)
        {
            var scan = _plan.Erasures.ScanOf(parent);
            if (scan.Members.Any(known => SymbolEqualityComparer.Default.Equals(known.Member.OriginalDefinition, member.OriginalDefinition)))
            {
                return true;
            }

            parent = scan.CallsBase;
        }

        return parent is not null && parent.SelfAndBases().Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.ContainingType.OriginalDefinition))
            && Unerased.IsKnownToDeclaringType(member, _plan);
    }

    // What a base erases through a virtual member reaches the override: twice would be one pseudonym of another.
    private bool IsErasedByBase(ISymbol member, INamedTypeSymbol? erasedByBase) =>
        erasedByBase is not null
        && member.IsOverride
        && MemberWalk.Inherited(member).Any(inherited => inherited.ContainingType is { TypeKind: TypeKind.Class } && _plan.Known.Marks.Of(inherited) is not null);
}
