using System;
using System.Linq;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The masks of the policy in force, as redactors of Microsoft.Extensions.Compliance, and the categories as its classifications.</summary>
internal static class ComplianceSection
{
    private const string Classification = "global::Microsoft.Extensions.Compliance.Classification.DataClassification";
    private const string Redactor = "global::Microsoft.Extensions.Compliance.Redaction.Redactor";
    private const string Characters = "global::System.ReadOnlySpan<char>";

    internal static void Write(SourceWriter writer)
    {
        WriteTaxonomy(writer);
        WriteAttribute(writer);
        WriteRedactor(writer);
        WriteProvider(writer);
    }

    private static void WriteTaxonomy(SourceWriter writer)
    {
        writer.Line("/// <summary>Categories of personal data as classifications.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("internal static class ComplianceRedaction"))
        {
            writer.Line("/// <summary>The name of the taxonomy.</summary>");
            writer.Line("internal const string Taxonomy = \"PrivacyAnalyzers\";");
            writer.Line();
            writer.Line("/// <summary>The classification of a category.</summary>");
            writer.Line("internal static " + Classification + " Of(" + GlobalNames.DataCategory + " category) => new " + Classification + "(Taxonomy, category.ToString());");
        }
    }

    private static void WriteAttribute(SourceWriter writer)
    {
        writer.Separate();
        writer.Line("/// <summary>Classifies a value by its category, for what reads classifications only.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("internal sealed class ClassifiedAsAttribute : global::" + Symbols.WellKnownNames.DataClassification))
        {
            writer.Line("/// <summary>Classifies a value.</summary>");
            writer.Line("public ClassifiedAsAttribute(" + GlobalNames.DataCategory + " category)");
            writer.Line("    : base(ComplianceRedaction.Of(category)) => Category = category;");
            writer.Line();
            writer.Line("/// <summary>The category.</summary>");
            writer.Line("public " + GlobalNames.DataCategory + " Category { get; }");
        }
    }

    private static void WriteRedactor(SourceWriter writer)
    {
        writer.Separate();
        writer.Line("/// <summary>Shows of a value what the policy in force shows of its category.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("internal sealed class CategoryRedactor : " + Redactor))
        {
            writer.Line("private readonly " + GlobalNames.DataCategory + " _category;");
            writer.Line();
            writer.Line("/// <summary>Redacts values of one category.</summary>");
            writer.Line("public CategoryRedactor(" + GlobalNames.DataCategory + " category) => _category = category;");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("public override string Redact(string? source) => string.IsNullOrEmpty(source) ? \"\" : " + GlobalNames.RedactionPolicy + ".Current.Redact(_category, source) ?? \"\";");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("public override int GetRedactedLength(" + Characters + " input) => Redact(input.ToString()).Length;");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            using (writer.Open("public override int Redact(" + Characters + " source, global::System.Span<char> destination)"))
            {
                writer.Line("var text = Redact(source.ToString());");
                writer.Line("global::System.MemoryExtensions.AsSpan(text).CopyTo(destination);");
                writer.Line("return text.Length;");
            }
        }
    }

    private static void WriteProvider(SourceWriter writer)
    {
        const string Set = "global::Microsoft.Extensions.Compliance.Classification.DataClassificationSet";
        writer.Separate();
        writer.Line("/// <summary>Gives the redactor of each category; of what is classified otherwise, or twice, nothing is shown.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("internal sealed class CategoryRedactorProvider : global::Microsoft.Extensions.Compliance.Redaction.IRedactorProvider"))
        {
            writer.Line("private readonly global::System.Collections.Generic.Dictionary<" + Set + ", " + Redactor + "> _redactors = new global::System.Collections.Generic.Dictionary<" + Set + ", " + Redactor + ">();");
            writer.Line("private readonly " + Redactor + " _whole = new CategoryRedactor(" + GlobalNames.DataCategory + ".FreeText);");
            writer.Line();
            writer.Line("/// <summary>Prepares a redactor for each category.</summary>");
            using (writer.Open("public CategoryRedactorProvider()"))
            {
                foreach (var category in Enum.GetValues(typeof(DataCategory)).Cast<DataCategory>().OrderBy(static category => (int)category))
                {
                    writer.Line("Add(" + GlobalNames.DataCategory + "." + category + ");");
                }
            }

            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("public " + Redactor + " GetRedactor(" + Set + " classifications) => _redactors.TryGetValue(classifications, out var redactor) ? redactor : _whole;");
            writer.Line();
            writer.Line("private void Add(" + GlobalNames.DataCategory + " category) => _redactors.Add(new " + Set + "(ComplianceRedaction.Of(category)), new CategoryRedactor(category));");
        }
    }
}
