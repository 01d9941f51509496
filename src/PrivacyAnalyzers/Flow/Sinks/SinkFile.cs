using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>The sinks that users declare, in additional files named <c>PrivacySinks.txt</c>.</summary>
internal static class SinkFile
{
    internal const string Name = "PrivacySinks.txt";

    internal static bool IsOne(AdditionalText file) => string.Equals(Path.GetFileName(file.Path), Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sinks of all such files, in the order in which the compiler is given them; null where there is no such file. Wrong lines are left out: a rule reports them.</summary>
    internal static SinkCatalogue? Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var own = files.Where(IsOne).ToList();
        return own.Count == 0
            ? null
            : new SinkCatalogue(own.SelectMany(file => Lines(file, cancellationToken)).Select(static line => line.Line.Sink).Where(static sink => sink is not null).Select(static sink => sink!));
    }

    /// <summary>The lines, each with its place in the file.</summary>
    internal static IEnumerable<(SinkLine Line, TextLine Place)> Lines(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            yield break;
        }

        foreach (var place in text.Lines)
        {
            yield return (SinkLine.Read(place.ToString()), place);
        }
    }
}
