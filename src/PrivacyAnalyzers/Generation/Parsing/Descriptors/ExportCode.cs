using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>
/// Makes the statements that write a value of a type to an export, and the expression that states its shape. A type with a descriptor writes itself; a plain
/// object is written member by member, since what is personal in it is all of it.
/// </summary>
internal sealed class ExportCode
{
    private const int MaximumDepth = 4;

    private readonly GenerationPlan _plan;
    private readonly INamedTypeSymbol _within;
    private readonly List<string> _lines = [];
    private readonly List<INamedTypeSymbol> _open = [];
    private int _locals;

    private ExportCode(INamedTypeSymbol within, GenerationPlan plan)
    {
        _within = within;
        _plan = plan;
    }

    internal static ExportModel Of(ITypeSymbol type, INamedTypeSymbol within, GenerationPlan plan)
    {
        var code = new ExportCode(within, plan);
        var shape = code.Write(type, "value");
        return new ExportModel(shape, EquatableArray<string>.From(code._lines), EquatableArray<string>.From(code.Property(type)));
    }

    private IEnumerable<string> Property(ITypeSymbol type)
    {
        var target = _plan.WritesJson ? "json" : "writer";
        if (ExportScalar.Of(ValueTypes.WithoutNullable(type)) is { } scalar)
        {
            var isNullable = !scalar.TakesNull && CanBeNull(type);

            // A name that nothing within the lists around it has, which count from one each.
            var value = isNullable ? "value#" : "$";
            string[] write = !_plan.WritesJson ? [scalar.Call("%", value)]
                : scalar.JsonCall("%", value) is { } call ? [call]
                : ["json.WritePropertyName(%);", scalar.Call(value)];
            return isNullable ? ["if ($ is { } value#)", "{", .. write, "}", "else", "{", target + ".WriteNull(%);", "}"] : write;
        }

        if (_plan.WritesJson && IsList)
        {
            // The name and the beginning are one call.
            return ["{", "if ($ is { } known)", "{", "json.WriteStartArray(%);", .. _lines.Skip(3).Take(_lines.Count - 9), "json.WriteEndArray();", "}", "else", "{", "json.WriteNull(%);", "}", "}"];
        }

        // One statement, which reads the value once.
        return _lines.Count == 1 && _lines[0] == Descriptor(type) + ".Export(writer, value);" ? [target + ".WritePropertyName(%);", Descriptor(type) + ".Export(writer, $);"] : [];
    }

    /// <summary>A list that may be null, in the form that <see cref="WriteUnlessNull"/> and <see cref="WriteWhole"/> give it, without what stands for something in a property.</summary>
    private bool IsList =>
        _lines.Count > 9 && _lines[0] == "if (value is { } known)" && _lines[2] == "writer.WriteStartArray();" && _lines[_lines.Count - 6] == "writer.WriteEndArray();"
        && _lines.All(static line => line.IndexOfAny(['$', '%', '#']) < 0);

    private string? Descriptor(ITypeSymbol type) => type is INamedTypeSymbol named ? _plan.Descriptors.NameOf(named) : null;

    private static bool CanBeNull(ITypeSymbol type) => type.IsReferenceType || !SymbolEqualityComparer.Default.Equals(type, ValueTypes.WithoutNullable(type));

    /// <returns>The shape.</returns>
    private string Write(ITypeSymbol type, string value)
    {
        if (ExportScalar.Of(ValueTypes.WithoutNullable(type)) is { } scalar)
        {
            return WriteScalar(type, value, scalar);
        }

        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return WriteUnlessNull(value, local => Write(ValueTypes.WithoutNullable(type), local));
        }

        if (_plan.Known.Subjects.IsSubject(type) && type.IsReferenceType)
        {
            // Another person: that there is one is told, not who.
            return WriteUnlessNull(value, _ =>
            {
                _lines.Add("writer.WriteText(\"***\");");
                return Shape(GlobalNames.ExportValueKind + ".Text", canBeNull: true);
            });
        }

        if (Descriptor(type) is { } descriptor)
        {
            _lines.Add(descriptor + ".Export(writer, " + value + ");");
            return Shape("() => " + descriptor, type.IsReferenceType);
        }

        if (!type.IsReferenceType)
        {
            return type is ITypeParameterSymbol ? WriteAny(value) : WriteWhole(type, value, canBeNull: false);
        }

        return WriteUnlessNull(value, local => WriteWhole(type, local, canBeNull: true));
    }

    private string WriteScalar(ITypeSymbol type, string value, ExportScalar scalar)
    {
        var canBeNull = CanBeNull(type);
        if (!canBeNull || scalar.TakesNull)
        {
            _lines.Add(scalar.Call(value));
        }
        else
        {
            WriteUnlessNull(value, local =>
            {
                _lines.Add(scalar.Call(local));
                return "";
            });
        }

        return Shape(GlobalNames.ExportValueKind + "." + scalar.Kind, canBeNull);
    }

    private string WriteWhole(ITypeSymbol type, string value, bool canBeNull)
    {
        if (Map(type) is { } map && HasTextAsKey(map.TypeArguments[0]))
        {
            var pair = Local("pair");
            _lines.Add("writer.WriteStartObject();");
            _lines.Add("foreach (var " + pair + " in " + value + ")");
            _lines.Add("{");
            _lines.Add("writer.WritePropertyName(" + Key(map.TypeArguments[0], pair + ".Key") + ");");
            var element = Write(map.TypeArguments[1], pair + ".Value");
            _lines.Add("}");
            _lines.Add("writer.WriteEndObject();");
            return Shape(GlobalNames.ExportValueKind + ".Map, " + element, canBeNull);
        }

        if (IsSequence(type, out var item))
        {
            var local = Local("item");
            _lines.Add("writer.WriteStartArray();");
            _lines.Add("foreach (var " + local + " in " + Walked(type, value) + ")");
            _lines.Add("{");
            var element = item is null ? WriteAny(local) : Write(item, local);
            _lines.Add("}");
            _lines.Add("writer.WriteEndArray();");
            return Shape(GlobalNames.ExportValueKind + ".List, " + element, canBeNull);
        }

        return type is INamedTypeSymbol named && Members(named) is { Count: > 0 } members ? WriteMembers(named, members, value, canBeNull)
            : IsKnownToTheValueOnly(type) ? WriteAny(value)
            : WriteText(value);
    }

    // What an erasure leaves of these is their default, which cannot be walked through.
    private static string Walked(ITypeSymbol type, string value) =>
        Collections.IsImmutableArray(type) ? value + ".AsSpan()"
        : type.Is("System.ArraySegment`1") ? "(" + value + ".Array is null ? new " + TypeName.Of(type) + "(global::System.Array.Empty<" + TypeName.Of(((INamedTypeSymbol)type).TypeArguments[0]) + ">()) : " + value + ")"
        : value;

    private string WriteMembers(INamedTypeSymbol type, List<ISymbol> members, string value, bool canBeNull)
    {
        if (_open.Count >= MaximumDepth || _open.Contains(type, SymbolEqualityComparer.Default))
        {
            // A circle of types: who holds whom is in the objects around it.
            _lines.Add("writer.WriteNull();");
            return Shape(GlobalNames.ExportValueKind + ".Text", canBeNull: true);
        }

        _open.Add(type);
        var shapes = new List<string>();
        _lines.Add("writer.WriteStartObject();");
        foreach (var member in members)
        {
            _lines.Add("writer.WritePropertyName(" + Literal.Of(member.Name) + ");");
            var shape = Write(ValueTypes.Of(member)!, value + "." + Identifier.Accessed(member.Name));
            shapes.Add("new " + GlobalNames.ExportProperty + "(" + Literal.Of(member.Name) + ", " + shape + ")");
        }

        if (type is { TypeKind: TypeKind.Class, IsSealed: false })
        {
            _lines.Add("writer.WriteCarried(" + string.Join(", ", new[] { value }.Concat(members.Select(static member => Literal.Of(member.Name)))) + ");");
        }

        _lines.Add("writer.WriteEndObject();");
        _open.RemoveAt(_open.Count - 1);
        return Shape("new[] { " + string.Join(", ", shapes) + " }", canBeNull);
    }

    // A text is what is left where the value carries nothing of its own.
    private string WriteAny(string value)
    {
        _lines.Add("if (!writer.TryWriteCarrier(" + value + "))");
        _lines.Add("{");
        WriteText(value);
        _lines.Add("}");
        return Shape(GlobalNames.ExportValueKind + ".Any", canBeNull: true);
    }

    private static bool IsKnownToTheValueOnly(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic || type.SpecialType == SpecialType.System_Object || type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsSealed: false };

    private string WriteText(string value)
    {
        _lines.Add("writer.WriteText(global::System.Convert.ToString((object?)" + value + ", " + GlobalNames.InvariantCulture + "));");
        return Shape(GlobalNames.ExportValueKind + ".Text", canBeNull: true);
    }

    private string WriteUnlessNull(string value, System.Func<string, string> write)
    {
        var local = Local("known");
        _lines.Add("if (" + value + " is { } " + local + ")");
        _lines.Add("{");
        var shape = write(local);
        _lines.Add("}");
        _lines.Add("else");
        _lines.Add("{");
        _lines.Add("writer.WriteNull();");
        _lines.Add("}");
        return shape;
    }

    private string Local(string name) => name + (_locals++ is var number and > 0 ? number.ToString(CultureInfo.InvariantCulture) : "");

    private static string Shape(string what, bool canBeNull) => "new " + GlobalNames.ExportShape + "(" + what + ", canBeNull: " + (canBeNull ? "true" : "false") + ")";

    // The text of an object is a redacted one, or its type: a map of those is a list of keys with their values.
    private bool HasTextAsKey(ITypeSymbol key) =>
        ExportScalar.Of(ValueTypes.WithoutNullable(key)) is not null || key is ITypeParameterSymbol || (Descriptor(key) is null && !_plan.Known.Subjects.IsSubject(key) && Members(key as INamedTypeSymbol).Count == 0);

    private static string Key(ITypeSymbol type, string key) => type.SpecialType == SpecialType.System_String
        ? key
        : "global::System.Convert.ToString((object?)" + key + ", " + GlobalNames.InvariantCulture + ") ?? \"\"";

    private static INamedTypeSymbol? Map(ITypeSymbol type) => type is not INamedTypeSymbol named
        ? null
        : new[] { named }.Concat(named.AllInterfaces).FirstOrDefault(static contract =>
            contract.Is("System.Collections.Generic.IDictionary`2") || contract.Is("System.Collections.Generic.IReadOnlyDictionary`2"));

    private static bool IsSequence(ITypeSymbol type, out ITypeSymbol? item)
    {
        item = null;
        if (type is IArrayTypeSymbol array)
        {
            item = array.ElementType;
            return true;
        }

        if (type is not INamedTypeSymbol named || !ValueTypes.IsFramework(named) || !named.IsOrImplements("System.Collections.IEnumerable"))
        {
            return false;
        }

        item = new[] { named }.Concat(named.AllInterfaces).FirstOrDefault(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
        return true;
    }

    private List<ISymbol> Members(INamedTypeSymbol? type)
    {
        if (type is null)
        {
            return [];
        }

        if (type.IsTupleType)
        {
            return type.TupleElements.Cast<ISymbol>().Where(IsExported).ToList();
        }

        if (ValueTypes.IsFramework(type))
        {
            return type.Is("System.Collections.Generic.KeyValuePair`2") ? type.GetMembers().Where(static member => member is IPropertySymbol { Name: "Key" or "Value" }).Where(IsExported).ToList() : [];
        }

        var members = new List<ISymbol>();
        foreach (var member in type.SelfAndBases().SelectMany(static candidate => candidate.ValueMembers()))
        {
            var isRead = member is IFieldSymbol { DeclaredAccessibility: Accessibility.Public } or IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: true };
            if (isRead && MemberAccess.IsPlain(member) && !MemberAccess.IsDiscouraged(member) && IsExported(member) && members.All(other => other.Name != member.Name))
            {
                members.Add(member);
            }
        }

        return members;
    }

    private bool IsExported(ISymbol member) =>
        ValueTypes.Of(member) is { } type && !ValueTypes.HoldsNothing(type) && TypeName.CanBeNamed(type) && _plan.Known.Compilation.IsSymbolAccessibleWithin(member, _within);
}
