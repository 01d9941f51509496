using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>Constants as C# writes them.</summary>
internal static class Literal
{
    internal static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Of(bool truth) => truth ? "true" : "false";

    internal static string OrNull(string? text) => text is null ? "null" : Of(text);

    /// <summary>A value of one of our enums: by its name, or, where it has none, by its number.</summary>
    internal static string Enum<T>(string name, T value)
        where T : struct, System.Enum =>
        System.Enum.IsDefined(typeof(T), value)
            ? GlobalNames.Abstraction + name + "." + value
            : "(" + GlobalNames.Abstraction + name + ")(" + Number(System.Convert.ToInt32(value, CultureInfo.InvariantCulture)) + ")";

    /// <summary>An array of one of our types.</summary>
    internal static string Array(string type, System.Collections.Generic.IEnumerable<string> items)
    {
        var text = string.Join(", ", items);
        return text.Length == 0 ? "global::System.Array.Empty<" + GlobalNames.Abstraction + type + ">()" : "new " + GlobalNames.Abstraction + type + "[] { " + text + " }";
    }
}
