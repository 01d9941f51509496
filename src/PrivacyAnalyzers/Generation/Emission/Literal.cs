using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>Constants as C# writes them.</summary>
internal static class Literal
{
    internal static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
