namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Reads the tokens of a text, without strings, comments and directives, but with the code in the holes of strings. It never goes back, and never into itself.</summary>
internal sealed class TokenReader(string text)
{
    /// <summary>Where a string has a hole, and code begins.</summary>
    internal const string Hole = "${";

    /// <summary>Where that code ends.</summary>
    internal const string HoleEnd = "$}";

    private const string Value = "1";
    private const string Name = "name";

    /// <summary>Longer than that is no character, but a quotation mark in a text that is no code.</summary>
    private const int LongestCharacter = 12;

    // All that anybody asks for; other names are one.
    private static readonly string[] Words = ["as", "is", "or", "and", "case", "else", "with", "switch"];

    private static readonly string[] Marks = [.. Enumerable.Range(0, 128).Select(static mark => ((char)mark).ToString())];

    private readonly Stack<OpenString> _strings = new();
    private OpenString? _inside;
    private int _at;
    private bool _isLineStart = true;

    /// <summary>How many brackets and negations stand in one directive, which nest as those of code do.</summary>
    internal int LongestDirective { get; private set; }

    /// <summary>The next token; null at the end. What a string or a number says is nothing, and so are names that are no words of the language.</summary>
    internal string? Next()
    {
        if (_inside is { } open)
        {
            _inside = null;
            return InString(open);
        }

        while (_at < text.Length)
        {
            var current = text[_at];
            if (current is '\n' or '\r')
            {
                _isLineStart = true;
                _at++;
            }
            else if (char.IsWhiteSpace(current) || current == '\uFEFF')
            {
                _at++;
            }
            else if (current == '#' && _isLineStart)
            {
                Directive();
            }
            else if (current == '/' && Peek(1) is '/' or '*')
            {
                Comment();
            }
            else
            {
                _isLineStart = false;
                return Token(current);
            }
        }

        return null;
    }

    private string Token(char current)
    {
        if (char.IsLetter(current) || current == '_' || (current == '@' && (char.IsLetter(Peek(1)) || Peek(1) == '_')))
        {
            var start = _at++;
            Skip(static letter => char.IsLetterOrDigit(letter) || letter == '_');
            return Array.Find(Words, word => text.AsSpan(start, _at - start).SequenceEqual(word)) ?? Name;
        }

        if (char.IsDigit(current))
        {
            Skip(static digit => char.IsLetterOrDigit(digit) || digit == '_');
            return Value;
        }

        if (OpenString.At(text, _at) is { } opened)
        {
            _at += opened.Length;
            return InString(opened);
        }

        if (current == '\'')
        {
            return Character();
        }

        if (current == '{' && _strings.Count > 0)
        {
            _strings.Peek().Braces++;
        }
        else if (current == '}' && _strings.TryPeek(out var around) && --around.Braces < 0)
        {
            _strings.Pop();
            around.Braces = 0;
            _at += Math.Min(around.HoleLength, text.Length - _at);
            _inside = around;
            return HoleEnd;
        }

        var length = (current, Peek(1)) is ('=', '>') or ('-', '>') or ('>', '=') or ('<', '=') or ('<', '<') ? 2 : 1;
        _at += length;
        return length == 2 ? current == '=' ? "=>" : "op" : current < Marks.Length ? Marks[current] : "op";
    }

    // To the end of the string, or to its next hole.
    private string InString(OpenString open)
    {
        while (_at < text.Length)
        {
            if (open.EndsAt(text, _at) is var end and > 0)
            {
                _at += end;
                return Value;
            }

            var (isHole, length) = open.Read(text, _at);
            _at += length;
            if (isHole)
            {
                _strings.Push(open);
                return Hole;
            }
        }

        return Value;
    }

    private string Character()
    {
        for (var end = _at + 1; end < text.Length && end <= _at + LongestCharacter && text[end] != '\n'; end++)
        {
            if (text[end] == '\\')
            {
                end++;
            }
            else if (text[end] == '\'')
            {
                _at = end + 1;
                return Value;
            }
        }

        _at++;
        return Value;
    }

    private void Directive()
    {
        var nested = 0;
        for (; _at < text.Length && text[_at] is not ('\n' or '\r'); _at++)
        {
            nested += text[_at] is '(' or '!' ? 1 : 0;
        }

        LongestDirective = Math.Max(LongestDirective, nested);
    }

    private void Comment()
    {
        var end = Peek(1) == '/' ? text.AsSpan(_at).IndexOfAny('\n', '\r') : text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is var closing and >= 0 ? closing + 2 - _at : -1;
        _at = end < 0 ? text.Length : _at + end;
    }

    private void Skip(Func<char, bool> belongs)
    {
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }
    }

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';
}
