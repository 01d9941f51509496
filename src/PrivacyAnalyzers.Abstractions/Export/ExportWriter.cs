using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace PrivacyAnalyzers;

/// <summary>
/// Where an export goes (GDPR 15, 20): the calls of a JSON writer, without naming one, since these contracts depend on nothing. Where
/// <c>System.Text.Json</c> is referenced, an implementation over <c>Utf8JsonWriter</c> is generated.
/// </summary>
/// <remarks>Not safe for concurrent use. Texts are invariant: an export is the same on every machine.</remarks>
public abstract partial class ExportWriter
{
    private readonly List<EntityDescriptor> _derived = [];

    /// <summary>Begins an export.</summary>
    /// <param name="right">The right it serves: <see cref="DataSubjectRight.Access"/> or <see cref="DataSubjectRight.Portability"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is another right.</exception>
    protected ExportWriter(DataSubjectRight right)
        : this(right, direct: null)
    {
    }

    /// <summary>Begins an export to what generated code may write to itself.</summary>
    /// <param name="right">The right it serves: <see cref="DataSubjectRight.Access"/> or <see cref="DataSubjectRight.Portability"/>.</param>
    /// <param name="direct">What this writes to: see <see cref="Direct"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is another right.</exception>
    protected ExportWriter(DataSubjectRight right, object? direct)
    {
        if (right is not (DataSubjectRight.Access or DataSubjectRight.Portability))
        {
            throw new ArgumentOutOfRangeException(nameof(right), right, "An export serves access or portability.");
        }

        Right = right;
        Direct = direct;
    }

    /// <summary>The right that the export serves.</summary>
    public DataSubjectRight Right { get; }

    /// <summary>
    /// What this writes to, where generated code may write to it itself: a <c>Utf8JsonWriter</c> that writes names of ASCII letters and digits as they are. Null where
    /// everything has to come by the methods of this writer.
    /// </summary>
    public object? Direct { get; }

    /// <summary>Whether a member belongs into the export: all do for access (GDPR 15), the portable ones for portability (GDPR 20).</summary>
    /// <param name="member">What the marks state of the member.</param>
    /// <returns>True if it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> is null.</exception>
    public bool Includes(MemberFacts member) => Argument.NotNull(member, nameof(member)) is var facts && (Right == DataSubjectRight.Access || facts.IsPortable);

    /// <summary>Notes that an object is being written, so that a circle of objects ends.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>False if it is being written already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is null.</exception>
    public bool TryEnter(object instance) => Argument.NotNull(instance, nameof(instance)) is ValueType || Open.TryAdd(instance);

    /// <summary>Notes that an object has been written.</summary>
    /// <param name="instance">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is null.</exception>
    public void Leave(object instance) => Open.Remove(Argument.NotNull(instance, nameof(instance)));

    /// <summary>Writes a value that nothing but itself knows: what its marks say of it, where it has any.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False if it does not carry personal data of its own; then nothing is written.</returns>
    public bool TryWriteCarrier(object? value)
    {
        if (value is not IPersonalDataCarrier { Descriptor: { } descriptor })
        {
            return false;
        }

        WriteDerived(descriptor, value, hidesPeople: true);
        return true;
    }

    /// <summary>
    /// Writes a value of which nothing is declared: what its marks say of it, or its elements, or its text. A value whose only text is the name of its type is written as three
    /// asterisks: there is one, and it does not tell what is in it.
    /// </summary>
    /// <param name="value">The value; null is written as null.</param>
    public void WriteAny(object? value)
    {
        switch (value)
        {
            case null:
                WriteNull();
                break;
            case string text:
                WriteText(text);
                break;
            case byte[] bytes:
                WriteBytes(bytes);
                break;
            case DictionaryEntry pair:
                WriteStartObject();
                WritePropertyName("Key");
                WriteAny(pair.Key);
                WritePropertyName("Value");
                WriteAny(pair.Value);
                WriteEndObject();
                break;
            case IPersonalDataCarrier when TryWriteCarrier(value):
                break;
            case IEnumerable all:
                WriteElements(all);
                break;
            default:
                var known = Convert.ToString(value, CultureInfo.InvariantCulture);
                WriteText(IsNameOf(value.GetType(), known) ? "***" : known);
                break;
        }
    }

    /// <summary>Writes, into an object that has been begun, what the marks of its own type say, beside what is written already.</summary>
    /// <param name="value">The object.</param>
    /// <param name="written">The properties that it has.</param>
    /// <exception cref="ArgumentNullException"><paramref name="written"/> is null.</exception>
    public void WriteCarried(object? value, params string[] written)
    {
        Argument.NotNull(written, nameof(written));
        if (value is not IPersonalDataCarrier { Descriptor: { Facts.IsSubject: false } descriptor } || !TryEnter(value))
        {
            return;
        }

        Note(descriptor);
        WritePropertyName(ExportDocument.TypeProperty);
        WriteText(descriptor.Facts.Name);
        descriptor.ExportMembers(this, value, new HashSet<string>(written, StringComparer.Ordinal));
        Leave(value);
    }

    // A list that holds itself ends where it is met again.
    private void WriteElements(IEnumerable all)
    {
        if (!TryEnter(all))
        {
            WriteNull();
            return;
        }

        WriteStartArray();
        if (all is IDictionary map)
        {
            foreach (DictionaryEntry pair in map)
            {
                WriteAny(pair);
            }
        }
        else
        {
            foreach (var item in all)
            {
                WriteAny(item);
            }
        }

        WriteEndArray();
        Leave(all);
    }

    // "System.IO.MemoryStream", and "System.Memory<Byte>[3]".
    private static bool IsNameOf(Type type, string? text) =>
        text is not null && (text == type.ToString() || (type.IsGenericType && type.Namespace is { } space && text.StartsWith(space + "." + type.Name.Split('`')[0], StringComparison.Ordinal)));

    /// <summary>The types that were met, and that no declaration names.</summary>
    internal IReadOnlyList<EntityDescriptor> Derived => _derived;

    /// <summary>The objects that are being written.</summary>
    internal OpenObjects Open { get; } = new();

    /// <summary>How many objects are begun.</summary>
    internal int Depth { get; set; }

    internal void WriteDerived(EntityDescriptor descriptor, object value, bool hidesPeople)
    {
        if (descriptor.Facts.IsSubject && hidesPeople && Depth > 0)
        {
            // Another person: that there is one is told, not who.
            WriteText("***");
            return;
        }

        Note(descriptor);
        descriptor.ExportObject(this, value);
    }

    private void Note(EntityDescriptor descriptor)
    {
        if (!_derived.Contains(descriptor))
        {
            _derived.Add(descriptor);
        }
    }

    /// <summary>Begins an object.</summary>
    public abstract void WriteStartObject();

    /// <summary>Ends an object.</summary>
    public abstract void WriteEndObject();

    /// <summary>Begins an array.</summary>
    public abstract void WriteStartArray();

    /// <summary>Ends an array.</summary>
    public abstract void WriteEndArray();

    /// <summary>Writes the name of what comes next.</summary>
    /// <param name="name">The name.</param>
    public abstract void WritePropertyName(string name);

    /// <summary>Writes null.</summary>
    public abstract void WriteNull();

    /// <summary>Writes a truth.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteBoolean(bool value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteNumber(long value);

    /// <summary>Writes a number of single precision.</summary>
    /// <param name="value">The value; one that is not finite is written as null.</param>
    public abstract void WriteNumber(float value);

    /// <summary>Writes a number of double precision.</summary>
    /// <param name="value">The value; one that is not finite is written as null.</param>
    public abstract void WriteNumber(double value);

    /// <summary>Writes a decimal number.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteNumber(decimal value);

    /// <summary>Writes a text.</summary>
    /// <param name="value">The text; null is written as null.</param>
    public abstract void WriteText(string? value);

    /// <summary>Writes an identifier.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteGuid(Guid value);

    /// <summary>Writes a date and time, with its offset where it has one.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteDateTime(DateTime value);

    /// <summary>Writes a date and time with its offset.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteDateTime(DateTimeOffset value);

    /// <summary>Writes bytes, in base 64.</summary>
    /// <param name="value">The bytes; null is written as null.</param>
    public abstract void WriteBytes(byte[]? value);
}
