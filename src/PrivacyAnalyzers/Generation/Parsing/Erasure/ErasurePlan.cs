using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>
/// Which types erase themselves: those written by hand, those of other assemblies, and those whose every member can be erased. Types hold each other, in
/// circles too: a type counts until something that it needs does not.
/// </summary>
internal sealed class ErasurePlan
{
    private readonly GenerationPlan _plan;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ErasureScan> _scans = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _erasable = new(SymbolEqualityComparer.Default);
    private readonly bool _hasContracts;

    internal ErasurePlan(GenerationPlan plan)
    {
        _plan = plan;
        _hasContracts = Contracts.ExistForData(plan.Known.Compilation);
    }

    /// <summary>What the type has to erase.</summary>
    internal ErasureScan ScanOf(INamedTypeSymbol type) => _scans.GetOrAdd(type.OriginalDefinition, definition => new ErasureParser(definition, _plan).Read());

    /// <summary>True where the type is generated and gets a method, or has one.</summary>
    internal bool IsErasable(INamedTypeSymbol type) => _erasable.GetOrAdd(type.OriginalDefinition, Decide);

    /// <summary>The method of a type that is generated; null where it gets none.</summary>
    internal ErasureModel? Read(INamedTypeSymbol type)
    {
        if (!_hasContracts || ScanOf(type) is not { IsEmpty: false } scan || scan.Form == MethodForm.None || !IsErasable(type))
        {
            return null;
        }

        var members = scan.Members.Select(Resolve);
        return new ErasureModel(scan.Form, scan.Name, scan.ListsInterface, scan.CallsBase is not null, EquatableArray<ErasedMemberModel>.From(members));
    }

    /// <summary>The members of a generated type that cannot be erased as their marks say, and why.</summary>
    internal IEnumerable<(ISymbol Member, string Reason)> Problems(INamedTypeSymbol type)
    {
        if (!_hasContracts || !_plan.IsGenerated(type) || EraseMethod.Declared(type) is not null)
        {
            yield break;
        }

        foreach (var member in ScanOf(type).Members)
        {
            if (member.Problem is { } problem)
            {
                yield return (member.Member, problem);
            }
            else if (member.Demanded is { } carrier && !IsErasable(carrier) && !HoldsNothing(member, carrier))
            {
                yield return (member.Member, member.Otherwise?.Problem ?? "'" + carrier.Name + "' does not erase itself");
            }
        }
    }

    /// <summary>Whether the type that declares a member has the same to say of it.</summary>
    internal bool IsProblemOf(INamedTypeSymbol type, ISymbol member) =>
        Problems(type.OriginalDefinition).Any(problem => SymbolEqualityComparer.Default.Equals(problem.Member.OriginalDefinition, member.OriginalDefinition));

    /// <summary>The type has a method, or gets one unless something in it cannot be erased.</summary>
    internal bool MayErase(INamedTypeSymbol type)
    {
        if (!_hasContracts)
        {
            return false;
        }

        if (IsWritten(type))
        {
            return true;
        }

        // Not its scan, which may ask for this one: a type that is generated has something marked.
        return type.SelfAndBases().Any(candidate => _plan.IsGenerated(candidate) && HoldsMarks(candidate));
    }

    internal bool NeedsCast(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return !type.Is(WellKnownNames.ErasableInterface);
        }

        foreach (var candidate in type.SelfAndBases())
        {
            if (EraseMethod.Declared(candidate) is { } declared)
            {
                return declared.DeclaredAccessibility != Accessibility.Public || !declared.ExplicitInterfaceImplementations.IsEmpty;
            }

            if (_plan.IsGenerated(candidate) && HoldsMarks(candidate))
            {
                return candidate.SelfAndBases().Any(static parent => EraseMethod.FormIn(parent) == MethodForm.Explicit || parent.GetMembers(EraseMethod.Name).Any());
            }
        }

        return true;
    }

    internal string NameOf(INamedTypeSymbol type) => EraseMethod.FormIn(type) == MethodForm.Explicit && _plan.IsGenerated(type) ? new FreeName(type.OriginalDefinition, _plan).Take(EraseMethod.Name) : EraseMethod.Name;

    private bool HoldsMarks(INamedTypeSymbol type) =>
        type.ValueMembers().Any(member => _plan.Known.Marks.Of(member) is not null) || _plan.Known.Marks.Of(type) is not null || _plan.Known.Marks.OwnMarks(type).Any(static mark => mark.Kind == MarkKind.PersonalDataCarrier);

    private static bool IsWritten(INamedTypeSymbol type) =>
        type.IsValueType ? EraseMethod.Declared(type) is { DeclaredAccessibility: Accessibility.Public } method && SymbolEqualityComparer.Default.Equals(method.ReturnType, type) : type.IsOrImplements(WellKnownNames.ErasableInterface);

    private bool Decide(INamedTypeSymbol type)
    {
        if (!_hasContracts)
        {
            return false;
        }

        // Everything that is needed, then what is left when all that fails, and what needs it, is gone.
        var needed = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var failed = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamedTypeSymbol>();
        open.Push(type);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (needed.ContainsKey(current))
            {
                continue;
            }

            var demanded = Demanded(current);
            needed[current] = demanded ?? [];
            if (demanded is null)
            {
                failed.Add(current);
                continue;
            }

            foreach (var next in demanded)
            {
                open.Push(next);
            }
        }

        bool changed;
        do
        {
            changed = false;
            foreach (var pair in needed)
            {
                changed |= !failed.Contains(pair.Key) && pair.Value.Any(failed.Contains) && failed.Add(pair.Key);
            }
        }
        while (changed);

        return !failed.Contains(type);
    }

    /// <summary>What a type needs to be erased; null where nothing helps.</summary>
    private List<INamedTypeSymbol>? Demanded(INamedTypeSymbol type)
    {
        if (IsWritten(type))
        {
            return [];
        }

        if (!_plan.IsGenerated(type))
        {
            return type.BaseType is { SpecialType: not SpecialType.System_Object } parent && type.TypeKind == TypeKind.Class ? [parent.OriginalDefinition] : null;
        }

        var scan = ScanOf(type);
        if (scan.HasProblem || scan.IsEmpty || scan.Form == MethodForm.None)
        {
            return null;
        }

        var carriers = scan.Members.Where(member => member.Demanded is { } carrier && !HoldsNothing(member, carrier)).Select(static member => member.Demanded!.OriginalDefinition);
        return (scan.CallsBase is { } called ? carriers.Concat([called.OriginalDefinition]) : carriers).ToList();
    }

    // Not marked itself, and of a type that turns out to have nothing to erase.
    private bool HoldsNothing(ErasedSymbol member, INamedTypeSymbol carrier) =>
        member.Otherwise is null && _plan.IsGenerated(carrier) && EraseMethod.Declared(carrier) is null && ScanOf(carrier).IsEmpty;

    private ErasedMemberModel Resolve(ErasedSymbol member)
    {
        var outcome = member.Outcome.Carrier is { } carrier && !IsErasable(carrier) ? member.Otherwise ?? Outcome.Derived() : member.Outcome;
        var what = member.Mark is null && outcome.Carrier is not null ? outcome.What : member.Category + ", " + outcome.What;
        var isReference = ValueTypes.Of(member.Member) is { } type && (type.IsReferenceType || ErasedValue.CanBeNull(type));
        return new ErasedMemberModel(member.Member.Name, what, member.Access, outcome.Form, outcome.Detail, isReference, MayThrow(member.Member, outcome));
    }

    private static bool MayThrow(ISymbol member, Outcome outcome) =>
        outcome.Carrier is not null
        || (outcome.Form == ErasedForm.Emptied && ValueTypes.Of(member) is not INamedTypeSymbol { ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } })
        || (member is IPropertySymbol property && !(property.SetMethod is null && Storage.GivenField(property) is not null) && (!MemberAccess.IsPlain(property) || MayBeOverridden(property)));

    // An override may have a body.
    private static bool MayBeOverridden(IPropertySymbol property) => (property.IsVirtual || property.IsOverride) && !property.IsSealed && !property.ContainingType.IsSealed;
}
