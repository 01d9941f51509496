using System.Text;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>
/// Writes random types with marks that compile: every kind, nesting, generics, inheritance, hand-written members, awkward names. Each choice is a number below a
/// bound, and 0 the simplest, so that a list of choices can be made smaller.
/// </summary>
internal sealed class RandomShapes(Func<int, int> choose)
{
    private static readonly string[] MemberTypes =
    [
        "string", "string?", "int", "int?", "Guid", "DateOnly?", "DateTimeOffset", "bool", "decimal", "double?", "char", "TimeSpan", "object", "object?", "dynamic", "DayOfWeek", "DayOfWeek?",
        "string[]", "int[,]", "List<string>?", "IReadOnlyList<Guid>", "Dictionary<string, int>", "IEnumerable<int>", "HashSet<string>", "ICollection<string>?", "System.Collections.Immutable.ImmutableArray<int>",
        "System.Collections.IList", "(int A, string B)", "Uri?", "Action?", "Type?", "System.Threading.CancellationToken", "Memory<byte>", "IRedactable?", "global::Fixed.Address", "global::Fixed.Address?",
        "global::Fixed.Spot", "global::Fixed.Spot?", "List<global::Fixed.Address>", "nint", "Int128", "byte[]?", "Lazy<string>", "IDictionary<int, string>", "Nullable<Guid>", "global::Fixed.Row?", "System.Threading.Tasks.Task<string>?",
        "System.Net.IPAddress", "System.Net.IPAddress?", "DateTime", "long?", "float",
        "ReadOnlyMemory<byte>", "ArraySegment<byte>", "ReadOnlyMemory<char>?", "Memory<int>", "System.Text.StringBuilder?", "System.Text.StringBuilder", "System.Numerics.BigInteger", "Half", "Version?", "TimeZoneInfo?",
        "System.Globalization.CultureInfo?", "System.Text.Rune", "Index", "Range?", "System.Text.Json.JsonElement", "System.Text.Json.Nodes.JsonNode?", "System.Text.Json.JsonDocument?", "KeyValuePair<string, int>", "Tuple<int, string>?",
        "IReadOnlyDictionary<Guid, string>?", "ILookup<string, int>?", "IAsyncEnumerable<string>?", "System.IO.Stream?", "(int A, byte[] B)?", "Lazy<List<string>>?", "System.Threading.Tasks.ValueTask<string>", "System.Collections.Hashtable?",
        "global::Fixed.Tags?", "Dictionary<string, global::Fixed.Folder>?",
    ];

    private static readonly string[] Names =
        ["Email", "Id", "Name", "Notes", "Code", "@class", "builder", "redacting", "value0", "key", "Count", "Length", "Größe", "@event", "Value", "Phone", "field", "ToText", "WriteRedactedMembers", "writer", "_x", "Next", "Sku"];

    internal RandomShapes(int seed)
        : this(new Random(seed).Next)
    {
    }

    /// <summary>What the shapes refer to.</summary>
    internal const string Fixed = """
        namespace Fixed
        {
            public partial record Address([PersonalData<Delivery>] string City);
            public partial struct Spot { [PersonalData<Delivery>] public double Latitude; }
            public class Tags : List<string> { }
            public class Folder { public string? Name { get; set; } public System.IO.Stream? Content { get; set; } }
            public class Row { public int Id { get; set; } public string? Text { get; set; } }
            public class Written { public override string ToString() => "written"; }
            public class Closed { public sealed override string ToString() => "closed"; public string ToRedactedString() => "closed"; }
            public abstract class Abstract { public abstract string ToRedactedString(); public abstract override string ToString(); }
            public abstract partial class Generated { [PersonalData<Delivery>] public string Sent { get; set; } = ""; public virtual string Sku { get; set; } = ""; }
            public abstract partial record GeneratedRecord([PersonalData<Delivery>] string Sent);
            public record PlainRecord(int Number);
            [DataSubject] public partial class Subject<TKey> { public TKey Id { get; set; } = default!; }
        }
        """;

    internal string Next(string space)
    {
        var source = new StringBuilder("namespace " + space + "\n{\n");
        var closing = 1;

        // Chosen whether they are written or not: without one around it, the type is the same.
        var depth = choose(3);
        for (var level = 2; level > 0; level--)
        {
            var outer = Pick("public partial class", "internal partial struct", "partial record", "partial interface", "public static partial class", "partial record struct") + " Outer" + level + Pick("", "", "<T" + level + ">") + "\n{\n";
            source.Append(level <= depth ? outer : "");
            closing += level <= depth ? 1 : 0;
        }

        WriteType(source);
        return source.Append('}', closing).Append('\n').ToString();
    }

    private void WriteType(StringBuilder source)
    {
        var kind = Pick("class", "class", "struct", "record", "record", "record struct");
        var isClass = kind is "class" or "record";
        var modifier = isClass ? Pick("", "", "sealed ", "abstract ") : Pick("", "readonly ");
        var typeParameters = Pick("", "", "<T>", "<T, @in>");
        var name = Pick("Shape", "@record2", "Customer", "@struct", "Ünï");
        var parent = kind == "class" ? Pick("", "", "", "Fixed.Written", "Fixed.Closed", "Fixed.Abstract", "Fixed.Generated", "Fixed.Subject<Guid>", "Fixed.Subject<int?>")
            : kind == "record" && Chance(3) ? Pick("Fixed.GeneratedRecord(\"\")", "Fixed.PlainRecord(1)") : "";
        if (parent == "Fixed.Abstract")
            modifier = "abstract ";

        var used = new HashSet<string>(StringComparer.Ordinal) { name.TrimStart('@') };
        var positional = kind.StartsWith("record", StringComparison.Ordinal) && (parent.Contains('(', StringComparison.Ordinal) || Chance(2));
        source.Append(Pick("", "[DataSubject] ", "[PersonalDataCarrier] ", "[PersonalData<Delivery>] ", "[DataSubject, PersonalData<Delivery>] "));
        source.Append("public ").Append(modifier).Append("partial ").Append(kind).Append(' ').Append(name).Append(typeParameters);
        if (positional)
            source.Append('(').Append(string.Join(", ", Enumerable.Range(0, choose(3)).Select(_ => Parameter(used)).Where(text => text.Length > 0))).Append(')');

        // What a method uses of a constructor stays in the object: nothing erases such a type.
        var captures = Chance(6) && kind is ("class" or "struct") && parent.Length == 0;
        if (captures)
            source.Append('(').Append(Pick("[PersonalData<Delivery>] ", "", "[PersonalData<Letter>(DataCategory.EmailAddress)] ")).Append(Pick("string", "int?", "System.IO.Stream", "global::Fixed.Address")).Append(" kept)");

        source.Append(parent.Length == 0 ? "" : " : global::" + parent).Append(typeParameters.Length > 0 && Chance(3) ? " where T : " + Pick("class", "struct", "notnull", "IRedactable", "unmanaged") : "").Append("\n{\n");
        for (var members = choose(6); members > 0; members--)
            WriteMember(source, used, modifier == "readonly ", typeParameters, isClass);

        if (captures)
            source.Append("public string Shown() => \"\" + kept;\n");

        WriteHandWritten(source, kind, modifier, parent);
        source.Append("[AlsoFor<Letter>] public string Last { get; ").Append(modifier == "readonly " ? "init" : "set").Append("; }\n}\n");
        if (Chance(4))
            source.Append("partial ").Append(kind).Append(' ').Append(name).Append(typeParameters).Append(" { [PersonalData<Letter>] public ").Append(modifier == "readonly " ? "readonly " : "").Append("string InOtherPart; }\n");
    }

    private string Parameter(HashSet<string> used) => Name(used) is { } name ? Mark("property: ") + Pick(MemberTypes).Replace("dynamic", "object", StringComparison.Ordinal) + " " + name : "";

    private void WriteMember(StringBuilder source, HashSet<string> used, bool isReadOnly, string typeParameters, bool isClass)
    {
        if (Name(used) is not { } name)
            return;

        var type = typeParameters.Length > 0 && Chance(3) ? Pick("T", "T?", "List<T>", "T[]") : Pick(MemberTypes);
        var form = choose(8);
        var virtuality = isClass && form < 3 && Chance(5) ? "new " : "";
        source.Append(form == 7 ? "" : Mark("field: ")).Append(Pick("public ", "public ", "public ", "internal ", "private ")).Append(virtuality.Length > 0 ? "" : "").Append(form switch
        {
            0 or 1 or 2 => type + " " + name + " { get; " + (isReadOnly ? "init; }" : Pick("set; }", "init; }", "}")),
            3 => (isReadOnly ? "readonly " : "") + type + " " + name + ";",
            4 => type + " " + name + " => default!;",
            5 => type + " " + name + " { get { return default!; } " + (isReadOnly ? "" : "set { } ") + "}",
            6 => "static " + type + " " + name + " { get; set; } = default!;",
            _ => "const string " + name + " = \"\";",
        }).Append('\n');
    }

    private void WriteHandWritten(StringBuilder source, string kind, string modifier, string parent)
    {
        if (Chance(6) && parent != "Fixed.Closed")
            source.Append("public override string ToString() => \"mine\";\n");
        else if (Chance(8))
            source.Append("public string ToString(string format) => format;\n");

        if (Chance(8))
            source.Append(Pick("public string GetSubjectId { get => \"\"; }\n", "public SubjectId GetSubjectId() => new(\"k\", \"1\");\n", "private SubjectId GetSubjectId() => new(\"k\", \"1\");\n", "private void GetSubjectId(int other) { }\n"));

        if (kind == "record struct" && Chance(4))
            source.Append("private bool PrintMembers(System.Text.StringBuilder text) => false;\n");

        if (modifier.Length == 0 && kind == "struct" && Chance(6))
            source.Append("public string ToRedactedString() => \"mine\";\n");
    }

    private string Mark(string target) => Chance(2) ? "" : "[" + (Chance(8) && target == "property: " ? target : "") + Pick(
        "PersonalData<Delivery>", "PersonalData<Delivery>(DataCategory.Health)", "NotPersonalData(\"code\")", "AlsoFor<Letter>", "SubjectKey", "PersonalData<Letter>(DataCategory.EmailAddress)", "PersonalData<Letter>(DataCategory.Financial)", "PersonalData<Delivery>(DataCategory.OnlineIdentifier)", "PersonalData<Delivery>((DataCategory)77)", target == "property: " ? "NotPersonalData(\"\")" : "Obsolete") + "] ";

    private string? Name(HashSet<string> used)
    {
        var name = Pick(Names);
        return used.Add(name.TrimStart('@')) ? name : null;
    }

    private bool Chance(int of) => choose(of) == of - 1;

    private T Pick<T>(params T[] from) => from[choose(from.Length)];
}
