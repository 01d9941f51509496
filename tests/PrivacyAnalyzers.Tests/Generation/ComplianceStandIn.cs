namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>The names and shapes of Microsoft.Extensions.Compliance.Abstractions, which is not to be had here: what the adapters derive from and call.</summary>
internal static class ComplianceStandIn
{
    internal const string AssemblyName = "Microsoft.Extensions.Compliance.Abstractions";

    internal const string Source = """
        using System;
        using System.Collections.Generic;
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public readonly struct DataClassification : IEquatable<DataClassification>
            {
                public DataClassification(string taxonomyName, string value) { TaxonomyName = taxonomyName; Value = value; }
                public string TaxonomyName { get; }
                public string Value { get; }
                public bool Equals(DataClassification other) => other.TaxonomyName == TaxonomyName && other.Value == Value;
                public override bool Equals(object? obj) => obj is DataClassification other && Equals(other);
                public override int GetHashCode() => HashCode.Combine(TaxonomyName, Value);
            }
            public sealed class DataClassificationSet : IEquatable<DataClassificationSet>
            {
                private readonly HashSet<DataClassification> _all;
                public DataClassificationSet(DataClassification classification) => _all = [classification];
                public DataClassificationSet(IEnumerable<DataClassification> classifications) => _all = [.. classifications];
                public DataClassificationSet(params DataClassification[] classifications) => _all = [.. classifications];
                public bool Equals(DataClassificationSet? other) => other is not null && _all.SetEquals(other._all);
                public override bool Equals(object? obj) => Equals(obj as DataClassificationSet);
                public override int GetHashCode() { var hash = 0; foreach (var one in _all) hash ^= one.GetHashCode(); return hash; }
            }
            public class DataClassificationAttribute : Attribute
            {
                protected DataClassificationAttribute(DataClassification classification) => Classification = classification;
                public DataClassification Classification { get; }
                public string Notes { get; set; } = "";
            }
        }
        namespace Microsoft.Extensions.Compliance.Redaction
        {
            using Microsoft.Extensions.Compliance.Classification;
            public abstract class Redactor
            {
                public string Redact(ReadOnlySpan<char> source) { if (source.IsEmpty) return ""; var buffer = new char[GetRedactedLength(source)]; return new string(buffer, 0, Redact(source, buffer)); }
                public abstract int Redact(ReadOnlySpan<char> source, Span<char> destination);
                public int Redact(string? source, Span<char> destination) => Redact(source.AsSpan(), destination);
                public virtual string Redact(string? source) => Redact(source.AsSpan());
                public string Redact<T>(T value, string? format = null, IFormatProvider? provider = null) => Redact(value is IFormattable formattable ? formattable.ToString(format, provider) : value?.ToString());
                public abstract int GetRedactedLength(ReadOnlySpan<char> input);
                public int GetRedactedLength(string? input) => GetRedactedLength(input.AsSpan());
            }
            public interface IRedactorProvider { Redactor GetRedactor(DataClassificationSet classifications); }
        }
        """;
}
