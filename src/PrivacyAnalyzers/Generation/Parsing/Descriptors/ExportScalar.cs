using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>A value that is written by one call.</summary>
internal sealed class ExportScalar
{
    // More digits than a number of JSON is read with.
    private static readonly string[] BigNumbers = ["System.Int128", "System.UInt128", "System.Numerics.BigInteger"];

    private static readonly string[] Texts = ["System.Text.StringBuilder", "System.Version", "System.Text.Rune", "System.Index", "System.Range", "System.Text.Json.JsonElement"];

    private readonly string _before;
    private readonly string _after;

    // The method of a JSON writer that takes a name and such a value; null where it takes others than the export does, such as numbers that are none.
    private readonly string? _jsonMethod;

    private ExportScalar(string kind, string before, string after, bool takesNull = false, string? jsonMethod = "WriteString")
    {
        _jsonMethod = jsonMethod;
        Kind = kind;
        _before = before;
        _after = after;
        TakesNull = takesNull;
    }

    /// <summary>A value of <c>ExportValueKind</c>.</summary>
    internal string Kind { get; }

    /// <summary>The call writes null by itself.</summary>
    internal bool TakesNull { get; }

    internal string Call(string value) => "writer." + _before + value + _after + ";";

    /// <summary>The call that writes the name too.</summary>
    internal string Call(string name, string value) => "writer." + _before.Insert(_before.IndexOf('(') + 1, name + ", ") + value + _after + ";";

    /// <summary>The call that writes the name and the value to a JSON writer; null where there is none.</summary>
    internal string? JsonCall(string name, string value) => _jsonMethod is null ? null : "json." + _jsonMethod + "(" + name + ", " + _before.Substring(_before.IndexOf('(') + 1) + value + _after + ";";

    /// <summary>How a value of the type is written; null where it takes more than a call.</summary>
    internal static ExportScalar? Of(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return new("Text", "WriteText(", ")", takesNull: true);
            case SpecialType.System_Boolean:
                return new("Boolean", "WriteBoolean(", ")", jsonMethod: "WriteBoolean");
            case SpecialType.System_Char:
                return new("Text", "WriteText(", ".ToString())");
            case SpecialType.System_UInt64:
                return new("Integer", "WriteNumber((decimal)", ")", jsonMethod: "WriteNumber");
            case SpecialType.System_IntPtr:
                return new("Integer", "WriteNumber((long)", ")", jsonMethod: "WriteNumber");
            case SpecialType.System_UIntPtr:
                return new("Integer", "WriteNumber((decimal)(ulong)", ")", jsonMethod: "WriteNumber");
            case SpecialType.System_Decimal:
                return new("Number", "WriteNumber(", ")", jsonMethod: "WriteNumber");
            case SpecialType.System_Single or SpecialType.System_Double:
                return new("Number", "WriteNumber(", ")", jsonMethod: null);
            case SpecialType.System_DateTime:
                return new("DateTime", "WriteDateTime(", ")");
        }

        if (ScalarTypes.IsInteger(type))
        {
            return new("Integer", "WriteNumber(", ")", jsonMethod: "WriteNumber");
        }

        return type switch
        {
            { TypeKind: TypeKind.Enum } => new("Text", "WriteText(", ".ToString())"),
            IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => new("Bytes", "WriteBytes(", ")", takesNull: true, jsonMethod: null),
            _ when type.Is("System.DateTimeOffset") => new("DateTime", "WriteDateTime(", ")"),
            _ when type.Is("System.DateOnly") => new("Date", "WriteText(", ".ToString(\"O\", " + GlobalNames.InvariantCulture + "))"),
            _ when type.Is("System.TimeOnly") => new("Time", "WriteText(", ".ToString(\"O\", " + GlobalNames.InvariantCulture + "))"),
            _ when type.Is("System.TimeSpan") => new("Text", "WriteText(", ".ToString(\"c\", " + GlobalNames.InvariantCulture + "))"),
            _ when type.Is("System.Guid") => new("Guid", "WriteGuid(", ")"),
            _ when type.Is("System.Uri") => new("Text", "WriteText(", ".OriginalString)"),
            _ when type.Is("System.Half") => new("Number", "WriteNumber((float)", ")", jsonMethod: null),
            _ when Is(type, BigNumbers) => new("Text", "WriteText(", ".ToString(" + GlobalNames.InvariantCulture + "))"),
            _ when IsMemory(type, SpecialType.System_Byte) => new("Bytes", "WriteBytes(", ".ToArray())", jsonMethod: null),
            _ when IsMemory(type, SpecialType.System_Char) || type.Is(WellKnownNames.IPAddress) || type.Is(WellKnownNames.MailAddress) || Is(type, Texts) => new("Text", "WriteText(", ".ToString())"),
            _ when type.Is("System.TimeZoneInfo") => new("Text", "WriteText(", ".Id)"),
            _ when type.Is("System.Globalization.CultureInfo") || type.Is("System.Globalization.RegionInfo") => new("Text", "WriteText(", ".Name)"),
            _ when type.Is("System.Text.Json.JsonDocument") => new("Text", "WriteText(", ".RootElement.ToString())"),
            _ when type.IsOrDerivesFrom("System.Text.Json.Nodes.JsonNode") => new("Text", "WriteText(", ".ToString())"),
            _ when type.IsOrDerivesFrom("System.Xml.XmlNode") => new("Text", "WriteText(", ".OuterXml)"),
            _ => null,
        };
    }

    /// <summary>The expression that makes a name of the value, the same on every machine.</summary>
    internal static string Name(ITypeSymbol type, string value)
    {
        var known = ValueTypes.WithoutNullable(type);
        return type.SpecialType == SpecialType.System_String ? value
            : Of(known) is { Kind: "Bytes" } ? "global::System.Convert.ToBase64String(" + value + (known is IArrayTypeSymbol ? ")" : ".ToArray())")
            : ScalarTypes.Format(known) is { Length: > 0 } format && SymbolEqualityComparer.Default.Equals(known, type) ? value + ".ToString(\"" + format + "\", " + GlobalNames.InvariantCulture + ")"
            : Of(known) is { Kind: "Text" } text && known.TypeKind != TypeKind.Enum && SymbolEqualityComparer.Default.Equals(known, type) ? value + text._after.Substring(0, text._after.Length - 1)
            : "global::System.Convert.ToString((object?)" + value + ", " + GlobalNames.InvariantCulture + ") ?? \"\"";
    }

    private static bool IsMemory(ITypeSymbol type, SpecialType of) =>
        (type.Is("System.Memory`1") || type.Is("System.ReadOnlyMemory`1")) && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == of;

    private static bool Is(ITypeSymbol type, string[] names) => System.Array.Exists(names, name => type.Is(name));
}
