using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Baselines;

/// <summary>Reads JSON (RFC 8259) piece by piece: an analyzer brings no library along.</summary>
internal sealed class JsonCursor
{
    private const int MaximumDepth = 32;

    private readonly string _text;

    internal JsonCursor(string text) => _text = text;

    internal int Position { get; private set; }

    /// <summary>The next character that is no white space; NUL at the end.</summary>
    internal char Peek()
    {
        while (Position < _text.Length && _text[Position] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            Position++;
        }

        return Position < _text.Length ? _text[Position] : '\0';
    }

    internal bool Skip(char expected)
    {
        var found = Peek() == expected && Position < _text.Length;
        Position += found ? 1 : 0;
        return found;
    }

    internal void Expect(char expected)
    {
        if (!Skip(expected))
        {
            throw Wrong("'" + expected + "' is expected");
        }
    }

    internal string String()
    {
        Expect('"');
        var value = new StringBuilder();
        while (Position < _text.Length)
        {
            var character = _text[Position++];
            switch (character)
            {
                case '"':
                    return value.ToString();
                case '\\':
                    value.Append(Escaped());
                    break;
                case < ' ':
                    Position--;
                    throw Wrong("a text does not end on its line");
                default:
                    value.Append(character);
                    break;
            }
        }

        throw Wrong("a text does not end");
    }

    internal int Number()
    {
        var start = (Peek(), Position).Position;
        while (Position < _text.Length && _text[Position] is >= '0' and <= '9')
        {
            Position++;
        }

        return int.TryParse(_text.Substring(start, Position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("a number is expected");
    }

    /// <summary>Passes over any value.</summary>
    internal void SkipValue(int depth = 0)
    {
        if (depth > MaximumDepth)
        {
            throw Wrong("the file is nested too deeply");
        }

        switch (Peek())
        {
            case '"':
                String();
                break;
            case '{' or '[':
                SkipAll(depth);
                break;
            default:
                var start = Position;
                while (Position < _text.Length && (char.IsLetterOrDigit(_text[Position]) || _text[Position] is '-' or '+' or '.'))
                {
                    Position++;
                }

                if (Position == start)
                {
                    throw Wrong("a value is expected");
                }

                break;
        }
    }

    internal BaselineFormatException Wrong(string problem) => new(problem, Position);

    private void SkipAll(int depth)
    {
        var isObject = Skip('{');
        if (!isObject)
        {
            Expect('[');
        }

        var end = isObject ? '}' : ']';
        if (Skip(end))
        {
            return;
        }

        do
        {
            if (isObject)
            {
                Peek();
                String();
                Expect(':');
            }

            SkipValue(depth + 1);
        }
        while (Skip(','));
        Expect(end);
    }

    private char Escaped()
    {
        var escape = Position < _text.Length ? _text[Position++] : '\0';
        switch (escape)
        {
            case '"' or '\\' or '/':
                return escape;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when Position + 4 <= _text.Length && ushort.TryParse(_text.Substring(Position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                Position += 4;
                return (char)code;
            default:
                Position--;
                throw Wrong("this is no escape");
        }
    }
}
