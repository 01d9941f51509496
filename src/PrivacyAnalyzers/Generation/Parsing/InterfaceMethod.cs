using System;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>A method that generated code implements: without parameters, one to an interface.</summary>
internal sealed class InterfaceMethod
{
    internal static readonly InterfaceMethod ToRedactedString = new("ToRedactedString", WellKnownNames.RedactableInterface);

    internal static readonly InterfaceMethod GetSubjectId = new("GetSubjectId", WellKnownNames.DataSubjectInterface);

    private readonly string _contract;

    private InterfaceMethod(string name, string contract)
    {
        Name = name;
        _contract = contract;
    }

    internal string Name { get; }

    internal bool IsRedaction => this == ToRedactedString;

    /// <summary>False where the name alone says that it implements nothing of that name: what is written in C# is then not bound.</summary>
    internal static bool MayImplement(IMethodSymbol method, string name) => method.Name.EndsWith(name, StringComparison.Ordinal) || method.ContainingAssembly is not ISourceAssemblySymbol;

    internal bool IsOf(IMethodSymbol implemented) => implemented.Name == Name && implemented.ContainingType.Is(_contract);

    /// <summary>The method has the shape that implements the interface, but for its accessibility.</summary>
    internal bool Fits(IMethodSymbol method) =>
        method is { IsStatic: false, Parameters.IsEmpty: true, Arity: 0, RefKind: RefKind.None, MethodKind: MethodKind.Ordinary }
        && (IsRedaction ? method.ReturnType.SpecialType == SpecialType.System_String : method.ReturnType.Is(WellKnownNames.SubjectId));
}
