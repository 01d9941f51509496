using System;

namespace PrivacyAnalyzers;

/// <summary>
/// What an assembly declares about personal data: its marks, purposes, recipients, periods and generated rights, as canonical JSON. Written by the generator;
/// tools read it from the file without loading the assembly (GDPR 30).
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PrivacyInventoryAttribute : Attribute
{
    /// <summary>States the inventory.</summary>
    /// <param name="version">The version of the schema of <paramref name="json"/>.</param>
    /// <param name="json">The inventory.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public PrivacyInventoryAttribute(int version, string json)
    {
        Version = version;
        Json = Argument.NotNull(json, nameof(json));
    }

    /// <summary>The version of the schema of <see cref="Json"/>.</summary>
    public int Version { get; }

    /// <summary>The inventory: properties in a fixed order, names ordered ordinally, no white space.</summary>
    public string Json { get; }
}
