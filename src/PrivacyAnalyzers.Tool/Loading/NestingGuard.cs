using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>
/// Tells, from the text alone, what nests too deep to be followed. A compiler goes down one call of its own for each level, until its stack ends, and with it the program;
/// and it binds again, for each level, what is in a string or in a function that is handed over, so that a few dozen of them never end.
/// </summary>
internal sealed class NestingGuard
{
    /// <summary>
    /// So many tokens of which each may lie below the one before: six hundred calls in a chain, a thousand terms of a sum.
    /// The deepest of them take a third of <c>System.Threading.DefaultStackSize</c>, which the project file sets.
    /// </summary>
    internal const int MaximumDepth = 2000;

    /// <summary>Strings in the holes of strings: each doubles what is bound.</summary>
    internal const int MaximumStrings = 12;

    /// <summary>Functions handed over inside functions handed over: each multiplies what is bound by the overloads of what they are handed to.</summary>
    internal const int MaximumFunctions = 8;

    // After a closing brace these go on with what stands before it, as operators do; every other word begins something new.
    private static readonly ImmutableHashSet<string> Continuing = ["switch", "with", "and", "or", "is", "as"];

    private readonly TokenReader _tokens;
    private readonly Stack<Level> _outer = new();
    private Level _level = new("", InString: false);
    private int _braces;
    private int _depth;
    private int _functions;
    private int _strings;

    private NestingGuard(string text) => _tokens = new(text);

    internal static bool IsTooDeep(string text) => new NestingGuard(text).IsTooDeep();

    private bool IsTooDeep()
    {
        while (_tokens.Next() is { } token)
        {
            Read(token);
            if (_depth > MaximumDepth || _functions > MaximumFunctions || _strings > MaximumStrings)
            {
                return true;
            }
        }

        return _tokens.LongestDirective > MaximumDepth;
    }

    private void Read(string token)
    {
        if (_level.IsClosed)
        {
            AfterBrace(token);
        }

        switch (token)
        {
            case "(" or "[" or "{" or TokenReader.Hole:
                Count();
                _outer.Push(_level);
                _level = new(token, token == TokenReader.Hole);
                _strings += _level.InString ? 1 : 0;
                _braces += token == "{" ? 1 : 0;
                break;
            case ")" or "]" or "}" or TokenReader.HoleEnd:
                Close(token);
                break;
            case ";":
                Finish();
                break;
            case "," when _level.Angles == 0:
                Finish();
                _level.Finished = 0;
                break;
            case "case":
                Finish();
                break;
            case "else":
                _level.Tokens += _level.Finished + 1;
                _depth += _level.Finished + 1;
                _level.Finished = 0;
                break;
            default:
                Count();
                _level.Angles = token switch { "<" => _level.Angles + 1, ">" => Math.Max(0, _level.Angles - 1), _ => _level.Angles };
                if (token == "=>" && _level.Opening == "(")
                {
                    _level.Functions++;
                    _functions++;
                }

                break;
        }
    }

    private void Count()
    {
        _level.Tokens++;
        _depth++;
    }

    // What stands between two separators is one thing, and an 'else' goes on below the one before.
    private void Finish()
    {
        _depth -= _level.Tokens;
        _functions -= _level.Functions;
        (_level.Finished, _level.Tokens, _level.Functions, _level.Angles) = (_level.Tokens, 0, 0, 0);
    }

    private void AfterBrace(string token)
    {
        _level.IsClosed = false;
        if (token is "{" or "[" || (char.IsLetter(token[0]) && !Continuing.Contains(token)))
        {
            Finish();
        }
    }

    // Of brackets that do not fit, a brace closes what was left open in it; all others are passed over.
    private void Close(string token)
    {
        var opening = token switch { ")" => "(", "]" => "[", "}" => "{", _ => TokenReader.Hole };
        if (_level.Opening != opening && (token != "}" || _braces == 0))
        {
            return;
        }

        while (_level.Opening != opening)
        {
            Leave();
        }

        Leave();
        _level.IsClosed = token == "}";
    }

    private void Leave()
    {
        Finish();
        _strings -= _level.InString ? 1 : 0;
        _braces -= _level.Opening == "{" ? 1 : 0;
        _level = _outer.Pop();
    }

    /// <summary>What is read inside one pair of brackets.</summary>
    private sealed record Level(string Opening, bool InString)
    {
        internal int Tokens { get; set; }

        internal int Finished { get; set; }

        internal int Functions { get; set; }

        internal int Angles { get; set; }

        /// <summary>A brace was closed just now.</summary>
        internal bool IsClosed { get; set; }
    }
}
