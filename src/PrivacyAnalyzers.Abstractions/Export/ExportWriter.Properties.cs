using System;

namespace PrivacyAnalyzers;

/// <content>
/// Whole properties: their name and a value in one call. A writer that has a shorter way than the two calls overrides them.
/// </content>
public abstract partial class ExportWriter
{
    /// <summary>Writes the name of what comes next.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public virtual void WritePropertyName(ExportName name) => WritePropertyName(Argument.NotNull(name, nameof(name)).Text);

    /// <summary>Writes a property that is null.</summary>
    /// <param name="name">Its name.</param>
    public virtual void WriteNull(ExportName name)
    {
        WritePropertyName(name);
        WriteNull();
    }

    /// <summary>Writes a property that is a truth.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public virtual void WriteBoolean(ExportName name, bool value)
    {
        WritePropertyName(name);
        WriteBoolean(value);
    }

    /// <summary>Writes a property that is a whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public virtual void WriteNumber(ExportName name, long value)
    {
        WritePropertyName(name);
        WriteNumber(value);
    }

    /// <summary>Writes a property that is a number of single precision.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; one that is not finite is written as null.</param>
    public virtual void WriteNumber(ExportName name, float value)
    {
        WritePropertyName(name);
        WriteNumber(value);
    }

    /// <summary>Writes a property that is a number of double precision.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; one that is not finite is written as null.</param>
    public virtual void WriteNumber(ExportName name, double value)
    {
        WritePropertyName(name);
        WriteNumber(value);
    }

    /// <summary>Writes a property that is a decimal number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public virtual void WriteNumber(ExportName name, decimal value)
    {
        WritePropertyName(name);
        WriteNumber(value);
    }

    /// <summary>Writes a property that is a text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; null is written as null.</param>
    public virtual void WriteText(ExportName name, string? value)
    {
        WritePropertyName(name);
        WriteText(value);
    }

    /// <summary>Writes a property that is an identifier.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public virtual void WriteGuid(ExportName name, Guid value)
    {
        WritePropertyName(name);
        WriteGuid(value);
    }

    /// <summary>Writes a property that is a date and time.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public virtual void WriteDateTime(ExportName name, DateTime value)
    {
        WritePropertyName(name);
        WriteDateTime(value);
    }

    /// <summary>Writes a property that is a date and time with its offset.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public virtual void WriteDateTime(ExportName name, DateTimeOffset value)
    {
        WritePropertyName(name);
        WriteDateTime(value);
    }

    /// <summary>Writes a property that is bytes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; null is written as null.</param>
    public virtual void WriteBytes(ExportName name, byte[]? value)
    {
        WritePropertyName(name);
        WriteBytes(value);
    }
}
