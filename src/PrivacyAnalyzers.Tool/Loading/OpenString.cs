namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>A string that is being read: how it ends, and how its holes begin.</summary>
internal sealed class OpenString
{
    private readonly int _quotes;
    private readonly int _dollars;
    private readonly bool _isVerbatim;

    private OpenString(int length, int quotes, int dollars, bool isVerbatim)
    {
        Length = length;
        _quotes = quotes;
        _dollars = dollars;
        _isVerbatim = isVerbatim;
    }

    /// <summary>How many characters begin it.</summary>
    internal int Length { get; }

    /// <summary>How many braces its hole ends with.</summary>
    internal int HoleLength => IsRaw ? _dollars : 1;

    /// <summary>Braces that code in its hole has opened.</summary>
    internal int Braces { get; set; }

    private bool IsRaw => _quotes >= 3;

    internal static OpenString? At(string text, int start)
    {
        var at = start;
        var (dollars, isVerbatim) = (0, false);
        for (; at < text.Length && text[at] is '$' or '@'; at++)
        {
            dollars += text[at] == '$' ? 1 : 0;
            isVerbatim |= text[at] == '@';
        }

        var quotes = Run(text, at, '"');
        return quotes == 0 ? null
            : isVerbatim || quotes < 3 ? new(at + 1 - start, 1, dollars, isVerbatim)
            : new(at + quotes - start, quotes, dollars, isVerbatim: false);
    }

    /// <summary>How many characters end it there; none where it goes on.</summary>
    internal int EndsAt(string text, int at)
    {
        if (IsRaw)
        {
            return Run(text, at, '"') is var run && run >= _quotes ? run : 0;
        }

        return text[at] is '\n' && !_isVerbatim ? 1
            : text[at] != '"' || (_isVerbatim && Run(text, at, '"') >= 2) ? 0
            : 1;
    }

    /// <summary>What stands there inside it: whether it is a hole, and how long it is.</summary>
    internal (bool IsHole, int Length) Read(string text, int at)
    {
        if (text[at] == '{' && _dollars > 0)
        {
            var run = Run(text, at, '{');
            return IsRaw ? (run >= _dollars, run) : run >= 2 ? (false, 2) : (true, 1);
        }

        return (false, (text[at] == '\\' && !_isVerbatim && !IsRaw) || (text[at] == '"' && _isVerbatim) ? 2 : 1);
    }

    private static int Run(string text, int at, char one)
    {
        var end = at;
        while (end < text.Length && text[end] == one)
        {
            end++;
        }

        return end - at;
    }
}
