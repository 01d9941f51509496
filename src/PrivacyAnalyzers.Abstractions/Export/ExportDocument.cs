using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>
/// The document that a person gets (GDPR 15(1), 15(3), 20(1)): which right it serves, what each field is, for which purposes and for how long, who receives it
/// and where it comes from, then the data. The facts stand once, whatever the number of rows.
/// </summary>
public static class ExportDocument
{
    /// <summary>The name of the document's format; its last part is the version.</summary>
    public const string Format = "urn:privacyanalyzers:export:1";

    /// <summary>The property of an object that says its type, where it is another than the declared one.</summary>
    public const string TypeProperty = "$type";

    /// <summary>Writes the document of one object.</summary>
    /// <typeparam name="TEntity">Its type.</typeparam>
    /// <param name="writer">Where to; its right decides which members are in it.</param>
    /// <param name="type">What the marks say of the type.</param>
    /// <param name="entity">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="type"/> is null.</exception>
    public static void Write<TEntity>(ExportWriter writer, EntityDescriptor<TEntity> type, TEntity? entity)
    {
        WriteHead(writer, type);
        writer.WritePropertyName("data");
        type.Export(writer, entity);
        WriteEnd(writer);
    }

    /// <summary>Ends a document after its data: what the fields are of types that were met in it, and that no declaration names.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void WriteEnd(ExportWriter writer)
    {
        Argument.NotNull(writer, nameof(writer));
        if (writer.Derived.Count > 0)
        {
            writer.WritePropertyName("types");
            writer.WriteStartArray();
            foreach (var type in writer.Derived)
            {
                writer.WriteStartObject();
                Text(writer, "type", type.Facts.Name);
                Label(writer, type.Facts.Label);
                WriteFields(writer, type);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Begins a document: everything before the data, whose property is the caller's to write; <see cref="WriteEnd"/> ends it.</summary>
    /// <param name="writer">Where to; its right decides which members are described.</param>
    /// <param name="type">What the marks say of the type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="type"/> is null.</exception>
    public static void WriteHead(ExportWriter writer, EntityDescriptor type)
    {
        Argument.NotNull(writer, nameof(writer));
        Argument.NotNull(type, nameof(type));
        writer.WriteStartObject();
        Text(writer, "format", Format);
        Text(writer, "right", RightName(writer.Right));
        Text(writer, "type", type.Facts.Name);
        Label(writer, type.Facts.Label);
        WriteFields(writer, type);
    }

    internal static string RightName(DataSubjectRight right) => right == DataSubjectRight.Access ? "access" : "portability";

    private static void WriteFields(ExportWriter writer, EntityDescriptor type)
    {
        writer.WritePropertyName("fields");
        writer.WriteStartArray();
        WriteFields(writer, type, prefix: "", new HashSet<EntityDescriptor>());
        writer.WriteEndArray();
    }

    private static void WriteFields(ExportWriter writer, EntityDescriptor type, string prefix, HashSet<EntityDescriptor> open)
    {
        if (!open.Add(type))
        {
            return;
        }

        foreach (var member in type.Members)
        {
            if (writer.Includes(member.Facts))
            {
                WriteField(writer, member.Facts, prefix + member.Facts.Path);
                if (Held(member.Shape) is { } held)
                {
                    WriteFields(writer, held, prefix + member.Facts.Path + ".", open);
                }
            }
        }

        open.Remove(type);
    }

    private static EntityDescriptor? Held(ExportShape shape)
    {
        while (shape.Element is { } element)
        {
            shape = element;
        }

        return shape.Entity;
    }

    private static void WriteField(ExportWriter writer, MemberFacts facts, string path)
    {
        writer.WriteStartObject();
        Text(writer, "path", path);
        Label(writer, facts.Label);
        Text(writer, "category", facts.Category.ToString());
        Text(writer, "origin", facts.Origin.ToString());
        writer.WritePropertyName("purposes");
        writer.WriteStartArray();
        foreach (var use in facts.Purposes)
        {
            WritePurpose(writer, use);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePurpose(ExportWriter writer, PurposeUse use)
    {
        writer.WriteStartObject();
        Text(writer, "key", use.Purpose.Key);
        Text(writer, "description", use.Purpose.Description);
        Text(writer, "basis", use.Purpose.Basis.ToString());
        Text(writer, "retention", use.Retention);
        Text(writer, "retentionFrom", use.Purpose.From.ToString());
        Text(writer, "archive", use.Purpose.Archive);
        writer.WritePropertyName("recipients");
        writer.WriteStartArray();
        foreach (var recipient in use.Purpose.Recipients)
        {
            writer.WriteStartObject();
            Text(writer, "name", recipient.Name);
            Text(writer, "role", recipient.Role.ToString());
            Text(writer, "country", recipient.Country);
            Text(writer, "transfer", recipient.Transfer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Label(ExportWriter writer, LocalizedText label)
    {
        writer.WritePropertyName("label");
        writer.WriteStartObject();
        Text(writer, "en", label.English);
        Text(writer, "fr", label.French);
        writer.WriteEndObject();
    }

    private static void Text(ExportWriter writer, string name, string? value)
    {
        writer.WritePropertyName(name);
        writer.WriteText(value);
    }
}
