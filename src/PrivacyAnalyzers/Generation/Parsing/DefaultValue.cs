using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>The default value of a parameter, as a declaration says it.</summary>
internal static class DefaultValue
{
    /// <summary><c> = 3</c>; empty where the parameter has none.</summary>
    internal static string Of(IParameterSymbol parameter) => parameter.HasExplicitDefaultValue ? " = " + Constant(parameter) : "";

    private static string Constant(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => "default",
        string or char or bool => Primitive(parameter.ExplicitDefaultValue),
        float value => "(float)(" + Number(value) + ")",
        double value => Number(value),
        decimal value => value.ToString(CultureInfo.InvariantCulture) + "m",

        // A cast to a nullable type is no constant.
        var value => "(" + TypeName.NotNull((INamedTypeSymbol)ValueTypes.WithoutNullable(parameter.Type)) + ")(" + Primitive(value) + ")",
    };

    private static string Number(double value) =>
        double.IsNaN(value) ? "0d / 0" : double.IsInfinity(value) ? (value > 0 ? "1d / 0" : "-1d / 0") : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Primitive(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
}
