using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>The length that annotations of .NET set for a member.</summary>
internal static class MaximumLength
{
    /// <summary>The least that is stated; 0 where none is.</summary>
    internal static int Of(ISymbol member)
    {
        var least = 0;
        foreach (var attribute in MarkedSymbolNormalizer.Spokesmen(member.OriginalDefinition).SelectMany(static spokesman => spokesman.GetAttributes()))
        {
            if ((attribute.AttributeClass.Is("System.ComponentModel.DataAnnotations.MaxLengthAttribute") || attribute.AttributeClass.Is("System.ComponentModel.DataAnnotations.StringLengthAttribute"))
                && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is int length and > 0
                && (least == 0 || length < least))
            {
                least = length;
            }
        }

        return least;
    }
}
