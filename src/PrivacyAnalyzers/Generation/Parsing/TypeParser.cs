using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Reads a type into its model: the one place where symbols become values.</summary>
internal static class TypeParser
{
    /// <summary>The model of the type; null where nothing is generated.</summary>
    internal static GeneratedModel? Parse(INamedTypeSymbol type, GenerationPlan plan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!plan.IsGenerated(type))
        {
            return null;
        }

        var frame = Frame(type, HintName.Of(type));
        return new GeneratedModel(Read(type, frame, plan), DataParser.Read(type, frame, plan));
    }

    internal static FrameModel Frame(INamedTypeSymbol type, string hintName) =>
        new(hintName, type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), Identifier.Of(type.ContainingNamespace), Declarations(type));

    private static TypeModel Read(INamedTypeSymbol type, FrameModel frame, GenerationPlan plan) => new(
        frame,
        type.IsValueType,
        type.IsValueType || type.IsSealed,
        !type.GetAttributes().Any(static attribute => attribute.AttributeClass.Is(WellKnownNames.DebuggerDisplayAttribute)),
        RedactionParser.Read(type, plan),
        plan.Subjects.Read(type));

    internal static EquatableArray<DeclarationModel> Declarations(INamedTypeSymbol type)
    {
        var declarations = new Stack<DeclarationModel>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            declarations.Push(new DeclarationModel(Keyword(current), Identifier.Declared(current.Name) + TypeParameters(current)));
        }

        return EquatableArray<DeclarationModel>.From(declarations);
    }

    private static string Keyword(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
        TypeKind.Interface => "interface",
        _ => type.IsRecord ? "record" : "class",
    };

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", type.TypeParameters.Select(static parameter => Variance(parameter) + Identifier.Declared(parameter.Name))) + ">";

    private static string Variance(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    };
}
