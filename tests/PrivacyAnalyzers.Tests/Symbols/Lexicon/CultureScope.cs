using System.Globalization;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

/// <summary>Runs what it encloses under another culture: Turkish has its own i, Finnish sorts w and v together.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _previous = CultureInfo.CurrentCulture;

    public CultureScope(string name) => CultureInfo.CurrentCulture = new CultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = _previous;
}
