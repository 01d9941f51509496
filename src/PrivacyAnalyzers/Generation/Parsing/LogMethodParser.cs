using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Reads a <c>[LoggerMessage]</c> method with marked parameters: the twin that redacts them, or why there is none.</summary>
internal static class LogMethodParser
{
    private const string Suffix = "Redacted";

    private static readonly SymbolDisplayFormat Types = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayFormat.FullyQualifiedFormat.MiscellaneousOptions | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>True for a method whose implementation a generator of the logging library writes.</summary>
    internal static bool IsLogMethod(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, Arity: 0, ReturnsVoid: true } && method.GetAttributes().Any(static attribute => attribute.AttributeClass.Is(WellKnownNames.LoggerMessageAttribute));

    internal static string TwinName(IMethodSymbol method) => method.Name + Suffix;

    /// <summary>The twin; null where no parameter needs one, or <paramref name="problem"/> says why there can be none.</summary>
    internal static LogMethodModel? Read(IMethodSymbol method, GenerationPlan plan, out string? problem)
    {
        problem = null;
        var isMasked = method.Parameters.Select(parameter => IsMasked(parameter, plan)).ToList();
        if (!isMasked.Contains(true) || IsWritten(method) || method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Error))
        {
            return null;
        }

        var obstacle = Obstacles.OfParts(method.ContainingType, plan.Known.Compilation, CancellationToken.None);
        problem = method.Parameters.Select((parameter, index) => Problem(parameter, isMasked[index], plan)).FirstOrDefault(static reason => reason is not null)
            ?? (NameIsTaken(method) ? "another member has the name" : null)
            ?? (obstacle is Obstacle.None or Obstacle.Unfinished ? null : Obstacles.Explain(obstacle, method.ContainingType));
        return problem is not null || obstacle != Obstacle.None ? null : new LogMethodModel(
            HintName.Of(method),
            method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) + "." + method.Name,
            Identifier.Of(method.ContainingNamespace),
            TypeParser.Declarations(method.ContainingType),
            Accessibility(method.DeclaredAccessibility) + (method.IsStatic ? "static " : ""),
            Identifier.Accessed(method.Name),
            TwinName(method),
            Enabled(method),
            EquatableArray<LogParameterModel>.From(method.Parameters.Select((parameter, index) => Read(parameter, isMasked[index], plan))));
    }

    // What has a redacted text of its own shows that; a plain object shows the name of its type.
    private static bool IsMasked(IParameterSymbol parameter, GenerationPlan plan) =>
        plan.Known.Marks.Of(parameter) is { IsForeign: false, DeclaredOn: IParameterSymbol } && !Redactables.Has(parameter.Type, plan);

    private static string? Problem(IParameterSymbol parameter, bool isMasked, GenerationPlan plan) =>
        parameter.RefKind != RefKind.None ? "'" + parameter.Name + "' is passed by reference"
        : !isMasked ? null
        : parameter.Type.SpecialType != SpecialType.System_String ? "'" + parameter.Name + "' is no text, and what is redacted is one"
        : !System.Enum.IsDefined(typeof(DataCategory), plan.Known.Marks.Of(parameter)!.Category) ? "the category of '" + parameter.Name + "' is not defined"
        : null;

    private static LogParameterModel Read(IParameterSymbol parameter, bool isMasked, GenerationPlan plan)
    {
        var name = Identifier.Declared(parameter.Name);
        var receiver = parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } ? "this " : "";
        var declaration = parameter.Type.ToDisplayString(Types) + " " + name + DefaultValue.Of(parameter);
        if (!isMasked)
        {
            return new LogParameterModel(receiver + declaration, name, Category: "");
        }

        // The twin's callers owe what those of the method do.
        var mark = plan.Known.Marks.Of(parameter)!;
        var category = GlobalNamesOf(mark.Category);
        var purposes = mark.Purposes.Select(static use => use.Purpose).Where(static purpose => purpose is { TypeKind: TypeKind.Class }).Distinct(SymbolEqualityComparer.Default)
            .Select(purpose => "[global::PrivacyAnalyzers.PersonalData<" + purpose!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ">(" + category + ")] ");
        return new LogParameterModel(receiver + string.Concat(purposes) + declaration, name, category);
    }

    private static string GlobalNamesOf(DataCategory category) => Emission.GlobalNames.DataCategory + "." + category;

    private static bool IsWritten(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name + Suffix).OfType<IMethodSymbol>().Any(other =>
        other.Arity == 0 && other.Parameters.Select(static parameter => parameter.Type).SequenceEqual(method.Parameters.Select(static parameter => parameter.Type), SymbolEqualityComparer.Default));

    private static bool NameIsTaken(IMethodSymbol method) =>
        method.ContainingType.SelfAndBases().Any(type => type.GetMembers(method.Name + Suffix).Any(member => member is not IMethodSymbol || !SymbolEqualityComparer.Default.Equals(type, method.ContainingType)))
        || method.ContainingType.Name == method.Name + Suffix
        || method.ContainingType.TypeParameters.Any(parameter => parameter.Name == method.Name + Suffix);

    /// <summary>Masks are made only for a log that takes the entry, where the method itself says which log and which level.</summary>
    private static string Enabled(IMethodSymbol method)
    {
        var logger = method.Parameters.FirstOrDefault(static parameter => parameter.Type.IsOrImplements(WellKnownNames.Logger));
        if (logger is null)
        {
            return "";
        }

        var attribute = method.GetAttributes().First(static candidate => candidate.AttributeClass.Is(WellKnownNames.LoggerMessageAttribute));
        var stated = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static argument => argument.Value)).FirstOrDefault(static argument => argument.Type.Is(WellKnownNames.LogLevel));
        var level = stated is { Kind: TypedConstantKind.Enum, Value: int number } ? "(global::" + WellKnownNames.LogLevel + ")" + Emission.Literal.Number(number)
            : method.Parameters.FirstOrDefault(static parameter => parameter.Type.Is(WellKnownNames.LogLevel)) is { } given ? Identifier.Declared(given.Name)
            : null;
        return level is null ? "" : Identifier.Declared(logger.Name) + ".IsEnabled(" + level + ")";
    }

    private static string Accessibility(Accessibility accessibility) => accessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public ",
        Microsoft.CodeAnalysis.Accessibility.Internal => "internal ",
        Microsoft.CodeAnalysis.Accessibility.Protected => "protected ",
        Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "protected internal ",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal => "private protected ",
        _ => "private ",
    };
}
