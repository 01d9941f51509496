using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>The sinks known by name, read from <c>Sinks.txt</c>, which says what its fields mean.</summary>
internal static class SinkCatalogue
{
    private static readonly Lazy<ImmutableArray<Sink>> Embedded = new(ReadEmbedded);

    internal static ImmutableArray<Sink> All => Embedded.Value;

    /// <summary>Reads one line; null for a comment or an empty line.</summary>
    /// <exception cref="FormatException">The line is none of the format's.</exception>
    internal static Sink? Parse(string line)
    {
        var fields = line.Split(new[] { ' ', '\t', '\r' }, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 0 || fields[0][0] == '#')
        {
            return null;
        }

        if (fields.Length < 3 || !Enum.TryParse<UseKind>(fields[0], ignoreCase: true, out var kind) || fields[1].Length < 3 || fields[1][1] != ':' || "MAD".IndexOf(fields[1][0]) < 0)
        {
            throw new FormatException("A sink is 'kind member data', the member with one of the prefixes M:, A: and D:. The line is: " + line);
        }

        var data = fields[2] == "*" ? ImmutableArray<string>.Empty : fields[2].Split(',').ToImmutableArray();
        string? recipient = null;
        var channel = Channel.Any;
        foreach (var field in fields.Skip(3))
        {
            if (field.StartsWith("recipient=", StringComparison.Ordinal))
            {
                recipient = field.Substring("recipient=".Length);
            }
            else if (!field.StartsWith("channel=", StringComparison.Ordinal) || !Enum.TryParse(field.Substring("channel=".Length), ignoreCase: true, out channel))
            {
                throw new FormatException("Neither a recipient nor a channel: " + field);
            }
        }

        return new Sink(kind, fields[1], data, recipient, channel);
    }

    private static ImmutableArray<Sink> ReadEmbedded()
    {
        using var stream = typeof(SinkCatalogue).Assembly.GetManifestResourceStream("PrivacyAnalyzers.Sinks.txt")!;
        using var reader = new StreamReader(stream);
        var sinks = ImmutableArray.CreateBuilder<Sink>();
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } sink)
            {
                sinks.Add(sink);
            }
        }

        return sinks.ToImmutable();
    }
}
