using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Reads how a data subject is identified, and whether the type at hand is the one to say so.</summary>
internal sealed class SubjectParser
{
    private readonly GenerationPlan _plan;
    private readonly ConcurrentDictionary<INamedTypeSymbol, List<KeyModel>?> _keys = new(SymbolEqualityComparer.Default);

    internal SubjectParser(GenerationPlan plan) => _plan = plan;

    internal SubjectModel? Read(INamedTypeSymbol type)
    {
        if (Keys(type) is not { } keys)
        {
            return null;
        }

        return new SubjectModel(_plan.Methods.Identity(type), Declaring(type)!.FullMetadataName(), EquatableArray<KeyModel>.From(keys));
    }

    /// <summary>The members that identify an instance, in the order of the identity; of what is no data subject, its key.</summary>
    internal IEnumerable<string> KeyNames(INamedTypeSymbol type) => InOrder(Declaring(type) ?? type).Select(static key => key.Name);

    /// <summary>The parts of an identity that is made from its key; null where it is not, or not by that.</summary>
    internal IReadOnlyList<KeyModel>? KeysToAskFor(INamedTypeSymbol type) =>
        Declaring(type) is { } declaring && (!_plan.Methods.IsWritten(declaring, InterfaceMethod.GetSubjectId) || IsGeneratedElsewhere(declaring)) && InOrder(declaring).Select(key => _plan.Keys.Read(key, type)).ToList() is { Count: > 0 } keys && !keys.Contains(null)
            ? keys.Select(static key => key!).ToList()
            : null;

    // In another assembly, what is generated is told from what somebody wrote by who signed it.
    private static bool IsGeneratedElsewhere(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty
        && type.GetMembers().OfType<IMethodSymbol>().Any(static method =>
            method.Name.EndsWith(InterfaceMethod.GetSubjectId.Name, StringComparison.Ordinal)
            && method.GetAttributes().Any(static attribute =>
                attribute.AttributeClass.Is("System.CodeDom.Compiler.GeneratedCodeAttribute") && attribute.ConstructorArguments is { Length: 2 } arguments && arguments[0].Value is "PrivacyAnalyzers"));

    /// <summary>The type gets, or wrote itself, a <c>GetSubjectId</c>.</summary>
    internal bool Emits(INamedTypeSymbol type) => Keys(type.OriginalDefinition) is not null;

    /// <summary>
    /// The class whose name is the kind: the nearest that says [DataSubject] itself, so that marks on a derived class do not change who a person
    /// is; where an interface says it, the first class that implements it.
    /// </summary>
    internal INamedTypeSymbol? Declaring(INamedTypeSymbol type)
    {
        if (!_plan.Known.Subjects.IsSubject(type))
        {
            return null;
        }

        return type.SelfAndBases().FirstOrDefault(SaysSo) ?? type.SelfAndBases().LastOrDefault(candidate => _plan.Known.Subjects.IsSubject(candidate));
    }

    /// <summary>Why the identity of a data subject that should be generated cannot be; null where it can, or another rule tells.</summary>
    internal string? Problem(INamedTypeSymbol type)
    {
        if (Declaring(type) is not { } declaring || IsLeftToBase(type, declaring) || _plan.Methods.IsWritten(type, InterfaceMethod.GetSubjectId))
        {
            return null;
        }

        foreach (var key in _plan.Known.Subjects.KeysOf(declaring).Members)
        {
            if (_plan.Keys.Read(key, type) is null)
            {
                return key.Name;
            }
        }

        return null;
    }

    /// <summary>The parts of the key; none where the user wrote the method; null where there is nothing to write, or no way to.</summary>
    private List<KeyModel>? Keys(INamedTypeSymbol type) => _keys.GetOrAdd(type, FindKeys);

    private List<KeyModel>? FindKeys(INamedTypeSymbol type)
    {
        if (Declaring(type) is not { } declaring || IsLeftToBase(type, declaring))
        {
            return null;
        }

        if (_plan.Methods.IsWritten(type, InterfaceMethod.GetSubjectId))
        {
            return [];
        }

        var keys = InOrder(declaring).Select(key => _plan.Keys.Read(key, type)).ToList();
        return keys.Count == 0 || keys.Contains(null) ? null : keys.Select(static key => key!).ToList();
    }

    // The order goes into stored identities: as [DataSubject] names them, else by name, so that moving a member or a file changes nobody.
    private IEnumerable<ISymbol> InOrder(INamedTypeSymbol declaring)
    {
        var keys = _plan.Known.Subjects.KeysOf(declaring).Members;
        return _plan.Known.Subjects.SubjectMark(declaring) is { } mark && mark.Attribute.NamedArguments.Any(static argument => argument.Key == "Key")
            ? keys
            : keys.OrderBy(static key => key.Name, StringComparer.Ordinal);
    }

    private bool IsLeftToBase(INamedTypeSymbol type, INamedTypeSymbol declaring) =>
        !SymbolEqualityComparer.Default.Equals(declaring, type)
        && type.BaseType is { } parent
        && _plan.Methods.Existing(parent, InterfaceMethod.GetSubjectId) is not null;

    private bool SaysSo(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => _plan.Known.Kinds.Of(attribute.AttributeClass) == MarkKind.DataSubject);
}
