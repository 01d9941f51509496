using System;

namespace PrivacyAnalyzers;

/// <summary>The name of a property in exports, with the form that a writer gave it, so that it is escaped and encoded once and not in each object.</summary>
public sealed class ExportName
{
    /// <summary>States a name.</summary>
    /// <param name="text">The name, as it is read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ExportName(string text) => Text = Argument.NotNull(text, nameof(text));

    /// <summary>The name, as it is read.</summary>
    public string Text { get; }

    /// <summary>The form that a writer keeps here, null before one has. Whoever reads it looks at its type first: another writer may have kept its own.</summary>
    /// <remarks>Set only to what never changes, since exports may run at the same time.</remarks>
    public object? Encoded { get; set; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Text;
}
