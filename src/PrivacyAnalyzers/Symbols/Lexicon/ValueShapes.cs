using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Reads the shape of a type: through nullable, arrays, collections and lazies.</summary>
internal static class ValueShapes
{
    private const int DeepestNesting = 8;

    public static ValueShape Of(ITypeSymbol? type) => type is null ? ValueShape.Unknown : OfElement(ElementOf(type));

    /// <summary>The type whose values are held: <c>string</c> for <c>IReadOnlyList&lt;string?&gt;</c>, <c>DateOnly</c> for <c>DateOnly?</c>.</summary>
    public static ITypeSymbol ElementOf(ITypeSymbol type)
    {
        for (var depth = 0; depth < DeepestNesting; depth++)
        {
            if (Unwrap(type) is not { } inner)
            {
                return type;
            }

            type = inner;
        }

        return type;
    }

    private static ITypeSymbol? Unwrap(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            // byte[] and char[] are values of their own.
            return array.ElementType.SpecialType is SpecialType.System_Byte or SpecialType.System_Char ? null : array.ElementType;
        }

        if (type is not INamedTypeSymbol { TypeArguments.Length: > 0 } named || named.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        var arguments = named.TypeArguments;
        return named.Name switch
        {
            "Nullable" or "Lazy" or "List" or "IList" or "IReadOnlyList" or "ICollection" or "IReadOnlyCollection" or "IEnumerable" or "IAsyncEnumerable"
                or "ISet" or "IReadOnlySet" or "HashSet" or "SortedSet" or "Collection" or "ReadOnlyCollection" or "ObservableCollection" or "Queue" or "Stack"
                or "LinkedList" or "ConcurrentBag" or "ConcurrentQueue" or "ImmutableArray" or "ImmutableList" or "ImmutableHashSet" or "IImmutableList"
                or "IQueryable" or "DbSet" or "FrozenSet" when arguments.Length == 1 => arguments[0],
            "Memory" or "ReadOnlyMemory" or "Span" or "ReadOnlySpan"
                when arguments.Length == 1 && arguments[0].SpecialType is not (SpecialType.System_Byte or SpecialType.System_Char) => arguments[0],
            "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "ConcurrentDictionary" or "ImmutableDictionary" or "SortedDictionary" or "FrozenDictionary"
                when arguments.Length == 2 => arguments[1],
            _ => null,
        };
    }

    private static ValueShape OfElement(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String or SpecialType.System_Char => ValueShape.Text,
        SpecialType.System_Boolean => ValueShape.Bool,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32
            or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => ValueShape.Integer,
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => ValueShape.Fraction,
        SpecialType.System_DateTime => ValueShape.Date,
        SpecialType.System_Object => ValueShape.Unknown,
        SpecialType.System_Void or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => ValueShape.None,
        _ => OfOther(type),
    };

    private static ValueShape OfOther(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Enum => ValueShape.Enum,
        TypeKind.TypeParameter or TypeKind.Dynamic => ValueShape.Unknown,
        TypeKind.Array => ((IArrayTypeSymbol)type).ElementType.SpecialType == SpecialType.System_Byte ? ValueShape.Bytes : ValueShape.Text,
        TypeKind.Class or TypeKind.Struct => OfNamed((INamedTypeSymbol)type),
        TypeKind.Interface => type.Name == "IFormFile" ? ValueShape.Bytes : ValueShape.None,
        _ => ValueShape.None,
    };

    private static ValueShape OfNamed(INamedTypeSymbol type) => type.Name switch
    {
        "DateOnly" or "DateTimeOffset" or "LocalDate" or "LocalDateTime" or "Instant" or "ZonedDateTime" or "OffsetDateTime" => ValueShape.Date,
        "TimeSpan" or "TimeOnly" or "Duration" or "Period" or "LocalTime" => ValueShape.Duration,
        "Int128" or "UInt128" or "BigInteger" => ValueShape.Integer,
        "Half" => ValueShape.Fraction,
        "Guid" or "Ulid" => ValueShape.Guid,
        "Uri" or "UriBuilder" => ValueShape.Uri,
        "StringBuilder" or "StringValues" or "SecureString" or "JsonElement" or "JsonValue" or "StringSegment" => ValueShape.Text,
        "Memory" or "ReadOnlyMemory" or "Span" or "ReadOnlySpan" when type.TypeArguments.Length == 1 =>
            type.TypeArguments[0].SpecialType == SpecialType.System_Byte ? ValueShape.Bytes : ValueShape.Text,
        "FormFile" or "Bitmap" or "Image" => ValueShape.Bytes,
        "CancellationToken" or "CancellationTokenSource" or "Task" or "ValueTask" or "Type" or "Exception" or "EventArgs" => ValueShape.None,
        _ => IsMachinery(type) ? ValueShape.None : ValueShape.Object,
    };

    private static bool IsMachinery(INamedTypeSymbol type)
    {
        // The chain of a half-typed, cyclic declaration ends in an error type, so this ends too.
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.Name is "Stream" or "TextReader" or "TextWriter" or "Delegate" or "Attribute" or "Exception" or "DbContext")
            {
                return true;
            }
        }

        return false;
    }
}
