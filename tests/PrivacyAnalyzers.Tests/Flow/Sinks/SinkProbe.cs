using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>The uses that the engine finds in a body, with the sinks of a catalogue written in the test or with those that ship.</summary>
internal static class SinkProbe
{
    /// <summary>Each use as <c>kind place: data</c>, in source order.</summary>
    internal static string Uses(string body, string? catalogue = null) => string.Join('\n', Find(body, catalogue).Select(Describe));

    internal static IEnumerable<DataUse> Find(string body, string? catalogue = null) =>
        FlowProbe.Analyze(body, sinks: catalogue is null ? null : Catalogue(catalogue)).Uses;

    internal static SinkCatalogue Catalogue(string text) => new(text.Split('\n').Select(SinkLine.Read).Select(line =>
    {
        Assert.Null(line.Problem?.Message);
        return line.Sink;
    }).OfType<Sink>());

    private static string Describe(DataUse use) =>
        $"{use.Kind.ToString().ToLowerInvariant()} {use.Place}: {string.Join(' ', use.Data.Data.Select(datum => datum.Label.Symbol.Name + (datum.Form == DatumForm.Plain ? "" : "~")).Distinct().Order(StringComparer.Ordinal))}";
}
