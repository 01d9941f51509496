using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>Sinks known by name: those of <c>Sinks.txt</c>, which says what its fields mean, or those of a user's file of the same form.</summary>
internal sealed class SinkCatalogue
{
    private static readonly Lazy<SinkCatalogue> Read = new(ReadEmbedded);

    internal SinkCatalogue(IEnumerable<Sink> sinks)
    {
        All = sinks.ToImmutableArray();
        Members = new MemberIndex<Sink>(All.Where(static sink => sink.Member.Member.Length > 0).Select(static sink => (sink.Member, sink)));
        Attributes = All.Where(static sink => sink.Member.Prefix == 'A').ToImmutableArray();
        Delegates = All.Where(static sink => sink.Member.Prefix == 'D').ToImmutableArray();
    }

    /// <summary>What ships.</summary>
    internal static SinkCatalogue Embedded => Read.Value;

    internal ImmutableArray<Sink> All { get; }

    /// <summary>Methods and properties.</summary>
    internal MemberIndex<Sink> Members { get; }

    /// <summary>Methods that carry an attribute.</summary>
    internal ImmutableArray<Sink> Attributes { get; }

    /// <summary>Delegates that take an object of a type first, and an exception last.</summary>
    internal ImmutableArray<Sink> Delegates { get; }

    private static SinkCatalogue ReadEmbedded()
    {
        using var stream = typeof(SinkCatalogue).Assembly.GetManifestResourceStream("PrivacyAnalyzers.Sinks.txt")!;
        using var reader = new StreamReader(stream);
        return new SinkCatalogue(Sinks(reader));
    }

    private static IEnumerable<Sink> Sinks(TextReader reader)
    {
        while (reader.ReadLine() is { } text)
        {
            var line = SinkLine.Read(text);
            if (line.Problem is { } problem)
            {
                throw new FormatException(problem.Message + " The line is: " + text);
            }

            if (line.Sink is { } sink)
            {
                yield return sink;
            }
        }
    }
}
