using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>A value that is written by one call.</summary>
internal sealed class ExportScalar
{
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
            _ when type.Is(WellKnownNames.IPAddress) || type.Is(WellKnownNames.MailAddress) => new("Text", "WriteText(", ".ToString())"),
            _ => null,
        };
    }
}
