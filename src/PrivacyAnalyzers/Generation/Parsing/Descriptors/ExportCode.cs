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
    private readonly List<string> _leftOut = [];
    private string? _problem;
    private int _locals;

    private ExportCode(INamedTypeSymbol within, GenerationPlan plan)
    {
        _within = within;
        _plan = plan;
    }

    /// <summary>The code for a value of the type; null where there is none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="within">The type that the code stands in.</param>
    /// <param name="plan">What is generated.</param>
    /// <param name="problem">What an export does not show of it, and why; null where it shows all.</param>
    internal static ExportModel? Of(ITypeSymbol type, INamedTypeSymbol within, GenerationPlan plan, out string? problem)
    {
        var code = new ExportCode(within, plan);
        var shape = code.Write(type, "value");
        problem = code._problem ?? code._leftOut.FirstOrDefault();
        return code._problem is not null ? null : new ExportModel(shape, EquatableArray<string>.From(code._lines), EquatableArray<string>.From(code.Property(type)));
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
            return OrNull(WriteUnlessNull(value, local => Write(ValueTypes.WithoutNullable(type), local)));
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
        if (WithoutValue.IsRoad(type))
        {
            return WriteNothing(type);
        }

        if (type.Is("System.Lazy`1"))
        {
            // An export makes no value: what nobody asked for is not kept.
            _lines.Add("if (" + value + ".IsValueCreated)");
            _lines.Add("{");
            var made = Write(((INamedTypeSymbol)type).TypeArguments[0], value + ".Value");
            _lines.Add("}");
            _lines.Add("else");
            _lines.Add("{");
            _lines.Add("writer.WriteNull();");
            _lines.Add("}");
            return OrNull(made);
        }

        if (type.Is("System.ArraySegment`1") && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == SpecialType.System_Byte)
        {
            _lines.Add("writer.WriteBytes(global::System.Linq.Enumerable.ToArray(" + Walked(type, value) + "));");
            return Shape(GlobalNames.ExportValueKind + ".Bytes", canBeNull);
        }

        if (type.Is("System.Linq.IGrouping`2"))
        {
            return WriteGroup((INamedTypeSymbol)type, value, canBeNull);
        }

        // A list of itself ends where it is met again.
        if (_open.Contains(type, SymbolEqualityComparer.Default) && IsSequence(type, out _))
        {
            return WriteAny(value);
        }

        if (Map(type) is { } map && HasTextAsKey(map.TypeArguments[0]))
        {
            var pair = Local("pair");
            _lines.Add("writer.WriteStartObject();");
            _lines.Add("foreach (var " + pair + " in " + Walked(type, value) + ")");
            _lines.Add("{");
            _lines.Add("writer.WritePropertyName(" + ExportScalar.Name(map.TypeArguments[0], pair + ".Key") + ");");
            var element = Within(type, map.TypeArguments[1], pair + ".Value");
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
            var element = item is null ? WriteAny(local) : Within(type, item, local);
            _lines.Add("}");
            _lines.Add("writer.WriteEndArray();");
            return Shape(GlobalNames.ExportValueKind + ".List, " + element, canBeNull);
        }

        return type is INamedTypeSymbol named && Members(named) is { Count: > 0 } members ? WriteMembers(named, members, value, canBeNull)
            : WithoutValue.IsSilent(type) ? WriteNothing(type)
            : IsKnownToTheValueOnly(type) ? WriteAny(value)
            : WriteText(value);
    }

    private string Within(ITypeSymbol list, ITypeSymbol element, string value)
    {
        if (list is not INamedTypeSymbol own || ValueTypes.IsFramework(own))
        {
            return Write(element, value);
        }

        _open.Add(own);
        var shape = Write(element, value);
        _open.RemoveAt(_open.Count - 1);
        return shape;
    }

    // The name of its type would be all there is to say: the member is left out, and PRIV4001 says so.
    private string WriteNothing(ITypeSymbol type)
    {
        _problem ??= "a '" + type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "' does not tell an export what is in it";
        _lines.Add("writer.WriteNull();");
        return Shape(GlobalNames.ExportValueKind + ".Text", canBeNull: true);
    }

    // What an erasure leaves of these is their default, which cannot be walked through.
    private static string Walked(ITypeSymbol type, string value) =>
        Collections.IsImmutableArray(type) ? value + ".AsSpan()"
        : WithoutValue.IsMemory(type) ? value + ".ToArray()"
        : type is INamedTypeSymbol named && !ValueTypes.IsFramework(named) ? "((" + (Sequences(named).FirstOrDefault() is { } contract ? TypeName.NotNull(contract) : "global::System.Collections.IEnumerable") + ")" + value + ")"
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
            var before = (Lines: _lines.Count, Problem: _problem);
            _lines.Add("writer.WritePropertyName(" + Literal.Of(member.Name) + ");");
            var shape = Write(ValueTypes.Of(member)!, value + "." + Identifier.Accessed(member.Name));
            if (before.Problem is null && _problem is { } problem)
            {
                // The others are told all the same.
                _leftOut.Add("its '" + member.Name + "' is left out: " + problem);
                _lines.RemoveRange(before.Lines, _lines.Count - before.Lines);
                _problem = null;
                continue;
            }

            shapes.Add("new " + GlobalNames.ExportProperty + "(" + Literal.Of(member.Name) + ", " + shape + ")");
        }

        if (type is { TypeKind: TypeKind.Class, IsSealed: false })
        {
            _lines.Add("writer.WriteCarried(" + string.Join(", ", new[] { value }.Concat(members.Select(static member => Literal.Of(member.Name)))) + ");");
        }

        _lines.Add("writer.WriteEndObject();");
        _open.RemoveAt(_open.Count - 1);
        return Shape(shapes.Count == 0 ? "global::System.Array.Empty<" + GlobalNames.ExportProperty + ">()" : "new[] { " + string.Join(", ", shapes) + " }", canBeNull);
    }

    // What the values have in common stands beside them.
    private string WriteGroup(INamedTypeSymbol type, string value, bool canBeNull)
    {
        _lines.Add("writer.WriteStartObject();");
        _lines.Add("writer.WritePropertyName(\"Key\");");
        var key = Write(type.TypeArguments[0], value + ".Key");
        _lines.Add("writer.WritePropertyName(\"Values\");");
        var local = Local("item");
        _lines.Add("writer.WriteStartArray();");
        _lines.Add("foreach (var " + local + " in " + value + ")");
        _lines.Add("{");
        var element = Write(type.TypeArguments[1], local);
        _lines.Add("}");
        _lines.Add("writer.WriteEndArray();");
        _lines.Add("writer.WriteEndObject();");
        var values = Shape(GlobalNames.ExportValueKind + ".List, " + element, canBeNull: false);
        return Shape("new[] { new " + GlobalNames.ExportProperty + "(\"Key\", " + key + "), new " + GlobalNames.ExportProperty + "(\"Values\", " + values + ") }", canBeNull);
    }

    private string WriteAny(string value)
    {
        _lines.Add("writer.WriteAny(" + value + ");");
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

    // The end of a shape is its own, whatever is in it.
    private static string OrNull(string shape) => shape.EndsWith("canBeNull: false)", System.StringComparison.Ordinal) ? shape.Substring(0, shape.Length - "false)".Length) + "true)" : shape;

    private static string Shape(string what, bool canBeNull) => "new " + GlobalNames.ExportShape + "(" + what + ", canBeNull: " + (canBeNull ? "true" : "false") + ")";

    // The text of an object is a redacted one, or its type: a map of those is a list of keys with their values.
    private static bool HasTextAsKey(ITypeSymbol key) => ExportScalar.Of(ValueTypes.WithoutNullable(key)) is not null || key is ITypeParameterSymbol;

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

        if (WithoutValue.IsMemory(type))
        {
            item = ((INamedTypeSymbol)type).TypeArguments[0];
            return true;
        }

        if (type is not INamedTypeSymbol { SpecialType: not SpecialType.System_String } named || !named.IsOrImplements("System.Collections.IEnumerable"))
        {
            return false;
        }

        // A team's own collection is its elements, unless it is several.
        var contracts = Sequences(named);
        if (contracts.Count > 1 && !ValueTypes.IsFramework(named))
        {
            return false;
        }

        item = contracts.FirstOrDefault()?.TypeArguments[0];
        return true;
    }

    private static List<INamedTypeSymbol> Sequences(INamedTypeSymbol type) =>
        new[] { type }.Concat(type.AllInterfaces).Where(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T).ToList();

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
            return type.Is("System.Collections.Generic.KeyValuePair`2") || WithoutValue.IsTuple(type)
                ? type.GetMembers().Where(static member => member is IPropertySymbol { IsIndexer: false, DeclaredAccessibility: Accessibility.Public }).Where(IsExported).ToList()
                : [];
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
