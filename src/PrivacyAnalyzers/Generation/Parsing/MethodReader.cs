using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Decides in which form a type gets a method of one of our interfaces, given what it and its bases have under that name.</summary>
internal sealed class MethodReader
{
    private readonly GenerationPlan _plan;
    private readonly ConcurrentDictionary<INamedTypeSymbol, MethodModel> _redaction = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, MethodModel> _identity = new(SymbolEqualityComparer.Default);

    internal MethodReader(GenerationPlan plan) => _plan = plan;

    /// <summary><c>ToRedactedString</c> of a type that is generated.</summary>
    internal MethodModel Redaction(INamedTypeSymbol type) => _redaction.GetOrAdd(type.OriginalDefinition, definition => Read(definition, InterfaceMethod.ToRedactedString));

    /// <summary><c>GetSubjectId</c> of a type that gets one.</summary>
    internal MethodModel Identity(INamedTypeSymbol type) => _identity.GetOrAdd(type.OriginalDefinition, definition => Read(definition, InterfaceMethod.GetSubjectId));

    /// <summary>The user wrote the method, whatever its accessibility.</summary>
    internal bool IsWritten(INamedTypeSymbol type, InterfaceMethod method) => OfUser(type, method) is { Form: MethodForm.None or MethodForm.Forward };

    /// <summary>The method as a type of this compilation or another has it, written or to be generated; null where it has none.</summary>
    internal MethodModel? Existing(INamedTypeSymbol type, InterfaceMethod method)
    {
        foreach (var candidate in type.SelfAndBases())
        {
            if (OfUser(candidate, method) is { Form: MethodForm.None or MethodForm.Forward } written)
            {
                return written;
            }

            if (WillHave(candidate, method))
            {
                return method.IsRedaction ? Redaction(candidate) : Identity(candidate);
            }
        }

        return null;
    }

    private bool WillHave(INamedTypeSymbol type, InterfaceMethod method) =>
        _plan.IsGenerated(type) && (method.IsRedaction || _plan.Subjects.Emits(type));

    private MethodModel Read(INamedTypeSymbol type, InterfaceMethod method)
    {
        if (OfUser(type, method) is { } own)
        {
            return own;
        }

        foreach (var candidate in type.SelfAndBases().Skip(1))
        {
            if (WillHave(candidate, method))
            {
                var generated = method.IsRedaction ? Redaction(candidate) : Identity(candidate);
                if (generated.Form is MethodForm.Public or MethodForm.New or MethodForm.Override)
                {
                    return new MethodModel(MethodForm.Override, ListsInterface: false, NeedsCast: false);
                }

                if (generated.Form is MethodForm.Explicit or MethodForm.Forward)
                {
                    return new MethodModel(MethodForm.Explicit, ListsInterface: true, NeedsCast: true);
                }
            }

            if (OfBase(candidate, type, method) is { } inherited)
            {
                return inherited;
            }
        }

        return new MethodModel(MethodForm.Public, ListsInterface: true, NeedsCast: false);
    }

    /// <summary>What the user wrote in the type itself; null where the name is free.</summary>
    private static MethodModel? OfUser(INamedTypeSymbol type, InterfaceMethod method)
    {
        if (type.GetMembers().OfType<IMethodSymbol>().Any(member => InterfaceMethod.MayImplement(member, method.Name) && member.ExplicitInterfaceImplementations.Any(implemented => method.IsOf(implemented))))
        {
            return new MethodModel(MethodForm.None, ListsInterface: false, NeedsCast: true);
        }

        foreach (var member in type.GetMembers(method.Name))
        {
            if (member is IMethodSymbol { Parameters.IsEmpty: true, Arity: 0 } written)
            {
                return !method.Fits(written) ? new MethodModel(MethodForm.Explicit, ListsInterface: true, NeedsCast: true)
                    : written.DeclaredAccessibility == Accessibility.Public ? new MethodModel(MethodForm.None, ListsInterface: true, NeedsCast: false)
                    : new MethodModel(MethodForm.Forward, ListsInterface: true, NeedsCast: false);
            }

            if (member is not IMethodSymbol)
            {
                return new MethodModel(MethodForm.Explicit, ListsInterface: true, NeedsCast: true);
            }
        }

        return type.Name == method.Name || type.TypeParameters.Any(parameter => parameter.Name == method.Name)
            ? new MethodModel(MethodForm.Explicit, ListsInterface: true, NeedsCast: true)
            : null;
    }

    /// <summary>What a base hands down under the name; null where nothing does.</summary>
    private MethodModel? OfBase(INamedTypeSymbol candidate, INamedTypeSymbol type, InterfaceMethod method)
    {
        foreach (var member in candidate.GetMembers(method.Name))
        {
            if (!_plan.Known.Compilation.IsSymbolAccessibleWithin(member, type) || member is IMethodSymbol { Parameters.IsEmpty: false } or IMethodSymbol { Arity: > 0 })
            {
                continue;
            }

            if (member is not IMethodSymbol inherited || !method.Fits(inherited) || inherited.DeclaredAccessibility != Accessibility.Public)
            {
                return new MethodModel(MethodForm.Explicit, ListsInterface: true, NeedsCast: true);
            }

            return (inherited.IsVirtual || inherited.IsOverride || inherited.IsAbstract) && !inherited.IsSealed
                ? new MethodModel(MethodForm.Override, ListsInterface: true, NeedsCast: false)
                : new MethodModel(MethodForm.New, ListsInterface: true, NeedsCast: false);
        }

        return null;
    }
}
