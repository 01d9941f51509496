using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>Methods that turn objects into text.</summary>
internal static class TextMethods
{
    /// <summary>Writes all an object holds, whatever its own text says.</summary>
    internal static bool Serialises(IMethodSymbol method) => method.ContainingType is { } type
        && ((method.Name is "Serialize" or "SerializeAsync" or "SerializeToUtf8Bytes" or "SerializeToElement" or "SerializeToDocument" or "SerializeToNode" && type.Is("System.Text.Json.JsonSerializer"))
            || (method.Name == "SerializeObject" && type.Is("Newtonsoft.Json.JsonConvert")));

    /// <summary>Takes the texts of its arguments: <c>string.Format</c>, <c>StringBuilder.Append</c>, <c>TextWriter.Write</c>, interpolation handlers.</summary>
    internal static bool TakesTexts(IMethodSymbol method) => method.ContainingType is { } type
        && ((type.SpecialType == SpecialType.System_String && method.Name is "Format" or "Concat" or "Join")
            || type.Is("System.Text.StringBuilder")
            || type.IsOrDerivesFrom("System.IO.TextWriter")
            || (type.Is("System.Convert") && method.Name == "ToString")
            || IsInterpolationHandler(type));

    /// <summary>Lists what is in a collection, or takes an array for so many arguments.</summary>
    internal static bool ListsElements(IMethodSymbol method, IParameterSymbol? parameter) => method is { Name: "Join" or "Concat" or "AppendJoin" } || parameter is { IsParams: true };

    internal static bool IsInterpolationHandler(ITypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        foreach (var attribute in type.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "InterpolatedStringHandlerAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
