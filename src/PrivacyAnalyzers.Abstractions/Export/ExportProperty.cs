using System;

namespace PrivacyAnalyzers;

/// <summary>One property of an object in an export whose type has no descriptor of its own.</summary>
public sealed class ExportProperty
{
    /// <summary>States a property.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">The shape of its value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="shape"/> is null.</exception>
    public ExportProperty(string name, ExportShape shape)
    {
        Name = Argument.NotNull(name, nameof(name));
        Shape = Argument.NotNull(shape, nameof(shape));
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The shape of its value.</summary>
    public ExportShape Shape { get; }
}
