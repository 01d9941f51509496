using System;
using System.Collections.Generic;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using PrivacyAnalyzers.Masking;

namespace PrivacyAnalyzers;

/// <summary>Takes the members of an object one by one, shown or masked, and makes a text or a <see cref="RedactedState"/> of them. Generated code uses it.</summary>
/// <remarks>
/// Texts do not depend on the culture. Writers are used again by the thread they were made on: the text is the only thing that is allocated. A writer is
/// not to be used after <see cref="Finish"/> or <see cref="AppendTo"/>.
/// </remarks>
public sealed class RedactionWriter
{
    private readonly RedactedText _text = new();
    private List<RedactedEntry>? _state;
    private string _typeName = "";
    private bool _isCut;
    private RedactionWriter? _next;
    private int _place;

    // Of this thread: asked for once at the start and once at the end of a text.
    [ThreadStatic]
    private static Shelf? Kept;

    private RedactionWriter()
    {
    }

    /// <summary>Starts the text of an object: <c>Customer { </c>.</summary>
    /// <param name="typeName">The name of its type.</param>
    /// <returns>A writer for the members.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeName"/> is null.</exception>
    public static RedactionWriter Start(string typeName)
    {
        Argument.NotNull(typeName, nameof(typeName));
        var writer = Take();
        writer._text.Open(typeName);
        return writer;
    }

    /// <summary>Starts the text of members alone: what a record's <c>PrintMembers</c> writes.</summary>
    /// <returns>A writer for the members.</returns>
    public static RedactionWriter StartMembers() => Take();

    /// <summary>Names the type, for a <see cref="RedactedState"/>; of a text, its start has said so.</summary>
    /// <param name="typeName">The name of the type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="typeName"/> is null.</exception>
    public void Describe(string typeName) => _typeName = Argument.NotNull(typeName, nameof(typeName));

    /// <summary>Shows a text that is not personal data.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">The text.</param>
    public void Show(string name, string? value) => ShowText(name, value);

    /// <summary>Shows a value that is not personal data.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">The value.</param>
    public void Show(string name, bool? value)
    {
        if (_state is not null)
        {
            Add(name, value, format: null);
            return;
        }

        ShowText(name, value is not { } known ? null : known ? bool.TrueString : bool.FalseString);
    }

    /// <summary>Shows a value that is not personal data.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">The value.</param>
    public void Show(string name, char? value)
    {
        if (_state is not null)
        {
            Add(name, value, format: null);
            return;
        }

        ShowText(name, value?.ToString());
    }

    /// <summary>Shows a number, a date, an identifier or the name of an enum's value that is not personal data.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format; null for the general one.</param>
    public void Show<T>(string name, T value, string? format = null)
        where T : struct, IFormattable
    {
        if (_state is not null)
        {
            Add(name, value, format);
            return;
        }

        _text.Name(name);
        _text.Append(value, format);
    }

    /// <summary>Shows a number, a date, an identifier or the name of an enum's value that is not personal data.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format; null for the general one.</param>
    public void Show<T>(string name, T? value, string? format = null)
        where T : struct, IFormattable
    {
        if (value is { } known)
        {
            Show(name, known, format);
        }
        else
        {
            ShowText(name, value: null);
        }
    }

    /// <summary>Shows how many elements a collection has: <c>[2]</c>.</summary>
    /// <param name="name">The member.</param>
    /// <param name="count">Their number; null where there is no collection.</param>
    public void ShowCount(string name, int? count)
    {
        if (_state is not null || count is null)
        {
            Add(name, count, RedactedEntry.Elements);
            return;
        }

        _text.Name(name);
        _text.Append("[");
        _text.Append(count.GetValueOrDefault(), format: null);
        _text.Append("]");
    }

    /// <summary>Shows an object by its redacted text.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">The object.</param>
    public void ShowRedacted(string name, IRedactable? value)
    {
        if (_state is not null && value is IRedactedMembers)
        {
            Add(name, value.ToRedactedState(), format: null);
            return;
        }

        ShowText(name, value?.ToRedactedString());
    }

    /// <summary>Shows a value by its redacted text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="value">The value.</param>
    public void ShowRedacted<T>(string name, T value)
        where T : struct, IRedactable
    {
        if (_state is not null)
        {
            ShowRedacted(name, (IRedactable)value);
            return;
        }

        ShowText(name, value.ToRedactedString());
    }

    /// <summary>Shows a value by its redacted text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="value">The value.</param>
    public void ShowRedacted<T>(string name, T? value)
        where T : struct, IRedactable
    {
        if (value is { } known)
        {
            ShowRedacted(name, known);
        }
        else
        {
            ShowText(name, value: null);
        }
    }

    /// <summary>Shows what the policy in force shows of a text of that category.</summary>
    /// <param name="name">The member.</param>
    /// <param name="category">What it is. A member of a category that is dropped whole is left out.</param>
    /// <param name="value">The text.</param>
    public void Mask(string name, DataCategory category, string? value)
    {
        var policy = RedactionPolicy.Current;
        if (value is not null && _state is null && policy.FindMask(category) is { } mask)
        {
            _text.Name(name);
            _text.Append(mask.Apply(value), value);
        }
        else if (policy.Find(category) is { } redactor)
        {
            ShowText(name, value is null ? null : RedactionPolicy.Apply(redactor, value));
        }
    }

    /// <summary>Shows what the policy in force shows of a date, a number or an identifier of that category.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="category">What it is. A member of a category that is dropped whole is left out.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">The format in which the policy sees it; null for the general one.</param>
    public void Mask<T>(string name, DataCategory category, T value, string? format = null)
        where T : struct, IFormattable
    {
        var policy = RedactionPolicy.Current;
        if (policy.Find(category) is not { } redactor)
        {
            return;
        }

#if NET
        if (_state is null && redactor is BirthYearMask && RedactedText.TryGetYear(value, out var year))
        {
            _text.Name(name);
            _text.AppendYear(year);
            return;
        }

        if (_state is null && policy.FindMask(category) is { } mask && TryMask(name, mask, value, format))
        {
            return;
        }
#endif

        ShowText(name, RedactionPolicy.Apply(redactor, RedactedText.Of(value, format)));
    }

#if NET
    // By itself, since whoever has a buffer on its stack clears it first: a birth date needs none.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryMask<T>(string name, CategoryMask mask, T value, string? format)
        where T : struct, IFormattable
    {
        if (!RedactedText.TryFormat(value, format, stackalloc char[RedactedText.LongestValue], out var text))
        {
            return false;
        }

        _text.Name(name);
        _text.Append(mask.Apply(text), text);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryMask(string name, CategoryMask mask, IPAddress value)
    {
        Span<char> buffer = stackalloc char[RedactedText.LongestValue];
        if (!value.TryFormat(buffer, out var length))
        {
            return false;
        }

        _text.Name(name);
        _text.Append(mask.Apply(buffer[..length]), buffer[..length]);
        return true;
    }
#endif

    /// <summary>Shows what the policy in force shows of a date, a number or an identifier of that category.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="category">What it is. A member of a category that is dropped whole is left out.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">The format in which the policy sees it; null for the general one.</param>
    public void Mask<T>(string name, DataCategory category, T? value, string? format = null)
        where T : struct, IFormattable
    {
        if (value is { } known)
        {
            Mask(name, category, known, format);
        }
        else
        {
            Mask(name, category, (string?)null);
        }
    }

    /// <summary>Shows what the policy in force shows of an IP address of that category.</summary>
    /// <param name="name">The member.</param>
    /// <param name="category">What it is. A member of a category that is dropped whole is left out.</param>
    /// <param name="value">The address.</param>
    public void Mask(string name, DataCategory category, IPAddress? value)
    {
#if NET
        if (value is not null && _state is null && RedactionPolicy.Current.FindMask(category) is { } mask)
        {
            if (mask is IpNetworkMask && IpNetwork.TryRead(value, out var network))
            {
                _text.Name(name);
                _text.Append(network);
                return;
            }

            if (TryMask(name, mask, value))
            {
                return;
            }
        }
#endif

        Mask(name, category, value?.ToString());
    }

    /// <summary>Shows nothing of a member but that it is there: <c>***</c>.</summary>
    /// <param name="name">The member.</param>
    /// <param name="isNull">It is null, which shows.</param>
    public void Hide(string name, bool isNull = false) => ShowText(name, isNull ? null : MaskedText.Mask);

    /// <summary>Cuts a circle short: the object is inside its own text.</summary>
    public void Cut()
    {
        _isCut = true;
        if (_state is null)
        {
            _text.Append("...");
        }
    }

    /// <summary>Ends the text of an object.</summary>
    /// <returns>The text.</returns>
    public string Finish()
    {
        var text = _text.Close();
        Return();
        return text;
    }

    /// <summary>Ends the text of members.</summary>
    /// <param name="builder">What it is appended to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public void AppendTo(StringBuilder builder)
    {
        _text.CopyTo(Argument.NotNull(builder, nameof(builder)));
        Return();
    }

    internal static RedactionWriter StartState()
    {
        var writer = Take();
        writer._state = [];
        return writer;
    }

    internal RedactedState FinishState()
    {
        var state = new RedactedState(_typeName, _state!.ToArray(), _isCut);
        Return();
        return state;
    }

    internal void ShowText(string name, string? value)
    {
        if (_state is not null)
        {
            Add(name, value, format: null);
            return;
        }

        _text.Name(name);
        _text.Append(value ?? "null");
    }

    private void Add(string name, object? value, string? format)
    {
        if (_state is null)
        {
            ShowText(name, value?.ToString());
        }
        else
        {
            _state.Add(new RedactedEntry(name, value, format));
        }
    }

    private static RedactionWriter Take()
    {
        if (Kept is not { Top: { } writer } shelf)
        {
            return new RedactionWriter();
        }

        shelf.Top = writer._next;
        writer._next = null;
        return writer;
    }

    // A few a thread, for objects inside objects; and none that one long text has made large.
    private void Return()
    {
        const int Few = 4;
        _state = null;
        _typeName = "";
        _isCut = false;
        var shelf = Kept ??= new Shelf();
        _place = (shelf.Top?._place ?? 0) + 1;
        if (_place <= Few && _text.Reset())
        {
            _next = shelf.Top;
            shelf.Top = this;
        }
    }

    private sealed class Shelf
    {
        internal RedactionWriter? Top { get; set; }
    }
}
