using System.Globalization;

namespace PrivacyAnalyzers.Discovery.Labelled;

/// <summary>How often discovery and the reader agree.</summary>
internal sealed record Figures(int Found, int FoundRightly, int Personal, int SameCategory, int Members)
{
    internal double Precision => (double)FoundRightly / Found;

    internal double Recall => (double)FoundRightly / Personal;

    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0} members, {1} personal: precision {2:0.000} ({3} of {4}), recall {5:0.000}, category as labelled in {6} of {3}", Members, Personal, Precision, FoundRightly, Found, Recall, SameCategory);
}
