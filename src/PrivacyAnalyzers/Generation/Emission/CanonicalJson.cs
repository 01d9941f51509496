using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>Writes JSON in one way only: properties as they come, no white space, escapes for what must be escaped and nothing else.</summary>
internal sealed class CanonicalJson
{
    private readonly StringBuilder _text = new();
    private bool _follows;

    internal CanonicalJson Object(Action content)
    {
        Separate();
        _text.Append('{');
        _follows = false;
        content();
        _text.Append('}');
        _follows = true;
        return this;
    }

    internal void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        Name(name);
        _text.Append('[');
        _follows = false;
        foreach (var item in items)
        {
            write(item);
        }

        _text.Append(']');
        _follows = true;
    }

    internal void Object(string name, Action content)
    {
        Name(name);
        Object(content);
    }

    /// <summary>A property; none where the value is null.</summary>
    internal void Text(string name, string? value)
    {
        if (value is not null)
        {
            Name(name);
            Text(value);
        }
    }

    /// <summary>A property; none where it is false.</summary>
    internal void Flag(string name, bool value)
    {
        if (value)
        {
            Name(name);
            Raw("true");
        }
    }

    internal void Number(string name, int value)
    {
        Name(name);
        Raw(value.ToString(CultureInfo.InvariantCulture));
    }

    internal void Text(string value)
    {
        Separate();
        Quote(value);
        _follows = true;
    }

    public override string ToString() => _text.ToString();

    private void Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(':');
        _follows = false;
    }

    private void Raw(string value)
    {
        Separate();
        _text.Append(value);
        _follows = true;
    }

    private void Separate()
    {
        if (_follows)
        {
            _text.Append(',');
        }
    }

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(character);
                    break;
                case < ' ' or >= '\ud800' and <= '\udfff' or '\u2028' or '\u2029':
                    _text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    _text.Append(character);
                    break;
            }
        }

        _text.Append('"');
    }
}
