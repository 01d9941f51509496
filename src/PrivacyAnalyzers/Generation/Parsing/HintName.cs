using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>The name of a type's generated file.</summary>
internal static class HintName
{
    private const int ReadableLength = 113;

    // How many digits the number has, from eight on: see decision 0050.
    private const int Shortest = 8;
    private const int Lengths = 8;

    /// <summary>Readable, short enough for a path, and with a number that tells apart what file systems and case-blind comparisons do not.</summary>
    /// <param name="type">The type.</param>
    /// <param name="part">What the file holds, where a type has several; empty for the first.</param>
    internal static string Of(INamedTypeSymbol type, string part = "") => Of(type.FullMetadataName(), signature: "", part);

    /// <summary>One for each overload.</summary>
    internal static string Of(IMethodSymbol method) =>
        Of(method.ContainingType.FullMetadataName() + "." + method.Name, string.Concat(method.Parameters.Select(static parameter => "," + parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))), part: "");

    private static string Of(string fullName, string signature, string part)
    {
        var name = new StringBuilder();
        foreach (var character in fullName)
        {
            name.Append(character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' ? character : character is '.' or '+' ? '.' : '_');
        }

        if (name.Length > ReadableLength)
        {
            name.Length = ReadableLength;
        }

        return name.Append('.').Append(Number(StableHash.LongOf(fullName + signature))).Append(part.Length == 0 ? "" : "." + part).Append(".g.cs").ToString();
    }

    // The compiler's driver compares each name with all others at every keystroke, and is done at once with names of different lengths.
    private static string Number(ulong hash)
    {
        var length = Shortest + (int)(hash % Lengths);
        return hash.ToString("x16", CultureInfo.InvariantCulture).Substring(16 - length);
    }
}
