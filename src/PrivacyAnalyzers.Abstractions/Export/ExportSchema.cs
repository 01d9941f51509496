using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>The JSON Schema (2020-12) of an <see cref="ExportDocument"/>: what another controller needs to read it (GDPR 20(1), a structured and machine-readable format).</summary>
public static class ExportSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Writes the schema of the documents about a type.</summary>
    /// <param name="writer">Where to; its right decides which members are in the documents.</param>
    /// <param name="type">What the marks say of the type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="type"/> is null.</exception>
    public static void Write(ExportWriter writer, EntityDescriptor type)
    {
        Argument.NotNull(writer, nameof(writer));
        Argument.NotNull(type, nameof(type));
        var right = ExportDocument.RightName(writer.Right);
        writer.WriteStartObject();
        Text(writer, "$schema", Dialect);
        Text(writer, "$id", ExportDocument.Format + ":" + right + ":" + Name(type));
        Type(writer, "object", canBeNull: false);
        writer.WritePropertyName("properties");
        writer.WriteStartObject();
        Constant(writer, "format", ExportDocument.Format);
        Constant(writer, "right", right);
        Constant(writer, "type", type.Facts.Name);
        Property(writer, "label", "object");
        Property(writer, "fields", "array");
        Property(writer, "types", "array");
        writer.WritePropertyName("data");
        Reference(writer, type);
        writer.WriteEndObject();
        Required(writer, ["format", "right", "type", "label", "fields", "data"]);
        writer.WritePropertyName("additionalProperties");
        writer.WriteBoolean(false);
        writer.WritePropertyName("$defs");
        writer.WriteStartObject();
        var open = new Queue<EntityDescriptor>();
        var seen = new HashSet<EntityDescriptor>();
        for (open.Enqueue(type); open.Count > 0;)
        {
            if (open.Dequeue() is var next && seen.Add(next))
            {
                Definition(writer, next, open);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Definition(ExportWriter writer, EntityDescriptor type, Queue<EntityDescriptor> open)
    {
        writer.WritePropertyName(Name(type));
        writer.WriteStartObject();

        // An object inside itself is written as null, and one that turns out to be another person as three asterisks.
        Types(writer, "object", "string", "null");
        Text(writer, "pattern", "^[*]{3}$");
        writer.WritePropertyName("properties");
        writer.WriteStartObject();
        var names = new List<string>();
        foreach (var member in type.Members)
        {
            if (writer.Includes(member.Facts))
            {
                names.Add(member.Facts.Path);
                writer.WritePropertyName(member.Facts.Path);
                Shape(writer, member.Shape, open, member.Facts.Label.English);
            }
        }

        writer.WriteEndObject();
        Required(writer, names);
        CloseUnlessDerived(writer);
        writer.WriteEndObject();
    }

    private static void Shape(ExportWriter writer, ExportShape shape, Queue<EntityDescriptor> open, string? title)
    {
        if (shape.Entity is { } entity)
        {
            open.Enqueue(entity);
            Reference(writer, entity);
            return;
        }

        writer.WriteStartObject();
        if (title is not null)
        {
            Text(writer, "title", title);
        }

        if (shape.Kind == ExportValueKind.Any)
        {
            Types(writer, "string", "object", "array", "null");
            writer.WriteEndObject();
            return;
        }

        // A number that is not finite has no JSON.
        Type(writer, TypeName(shape.Kind), shape.CanBeNull || shape.Kind == ExportValueKind.Number);
        if (Constraint(shape.Kind) is { } constraint)
        {
            Text(writer, constraint.Keyword, constraint.Value);
        }

        switch (shape.Kind)
        {
            case ExportValueKind.List:
                writer.WritePropertyName("items");
                Shape(writer, shape.Element!, open, title: null);
                break;
            case ExportValueKind.Map:
                writer.WritePropertyName("additionalProperties");
                Shape(writer, shape.Element!, open, title: null);
                break;
            case ExportValueKind.Object:
                Properties(writer, shape, open);
                break;
        }

        writer.WriteEndObject();
    }

    private static void Properties(ExportWriter writer, ExportShape shape, Queue<EntityDescriptor> open)
    {
        var names = new List<string>();
        writer.WritePropertyName("properties");
        writer.WriteStartObject();
        foreach (var property in shape.Properties)
        {
            names.Add(property.Name);
            writer.WritePropertyName(property.Name);
            Shape(writer, property.Shape, open, title: null);
        }

        writer.WriteEndObject();
        Required(writer, names);
        CloseUnlessDerived(writer);
    }

    private static string TypeName(ExportValueKind kind) => kind switch
    {
        ExportValueKind.Integer => "integer",
        ExportValueKind.Number => "number",
        ExportValueKind.Boolean => "boolean",
        ExportValueKind.List => "array",
        ExportValueKind.Map or ExportValueKind.Object => "object",
        _ => "string",
    };

    // A date and time of no known offset has none: format date-time would ask for it.
    private static (string Keyword, string Value)? Constraint(ExportValueKind kind) => kind switch
    {
        ExportValueKind.Date => ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        ExportValueKind.DateTime => ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"),
        ExportValueKind.Time => ("pattern", "^[0-9]{2}:[0-9]{2}:[0-9]{2}"),
        ExportValueKind.Guid => ("pattern", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
        ExportValueKind.Bytes => ("contentEncoding", "base64"),
        _ => null,
    };

    private static void Reference(ExportWriter writer, EntityDescriptor type)
    {
        writer.WriteStartObject();
        Text(writer, "$ref", "#/$defs/" + Name(type));
        writer.WriteEndObject();
    }

    private static void Type(ExportWriter writer, string name, bool canBeNull)
    {
        if (canBeNull)
        {
            Types(writer, name, "null");
        }
        else
        {
            Text(writer, "type", name);
        }
    }

    private static void Types(ExportWriter writer, params string[] names)
    {
        writer.WritePropertyName("type");
        writer.WriteStartArray();
        foreach (var name in names)
        {
            writer.WriteText(name);
        }

        writer.WriteEndArray();
    }

    private static void Required(ExportWriter writer, IReadOnlyList<string> names)
    {
        writer.WritePropertyName("required");
        writer.WriteStartArray();
        foreach (var name in names)
        {
            writer.WriteText(name);
        }

        writer.WriteEndArray();
    }

    // What is of a derived type says so, and has more.
    private static void CloseUnlessDerived(ExportWriter writer)
    {
        writer.WritePropertyName("if");
        writer.WriteStartObject();
        Required(writer, [ExportDocument.TypeProperty]);
        writer.WriteEndObject();
        writer.WritePropertyName("then");
        writer.WriteStartObject();
        writer.WritePropertyName("additionalProperties");
        writer.WriteBoolean(true);
        writer.WriteEndObject();
        writer.WritePropertyName("unevaluatedProperties");
        writer.WriteBoolean(false);
    }

    private static void Constant(ExportWriter writer, string name, string value)
    {
        writer.WritePropertyName(name);
        writer.WriteStartObject();
        Text(writer, "const", value);
        writer.WriteEndObject();
    }

    private static void Property(ExportWriter writer, string name, string type)
    {
        writer.WritePropertyName(name);
        writer.WriteStartObject();
        Type(writer, type, canBeNull: false);
        writer.WriteEndObject();
    }

    private static void Text(ExportWriter writer, string name, string value)
    {
        writer.WritePropertyName(name);
        writer.WriteText(value);
    }

    // Fit for a reference: no character that a URI would escape.
    private static string Name(EntityDescriptor type)
    {
        var name = type.Facts.Name.ToCharArray();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_'))
            {
                name[i] = '_';
            }
        }

        return new string(name);
    }
}
