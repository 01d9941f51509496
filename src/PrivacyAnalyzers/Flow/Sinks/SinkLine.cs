using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>One line of a sink file, read: a sink, or what is wrong with it; neither where the line is empty or a comment.</summary>
internal sealed class SinkLine
{
    private const string Prefixes = "MPAD";
    private const string Subject = "(subject)";
    private const string Unknown = "(unknown)";

    private static readonly ImmutableDictionary<string, UseKind> Kinds = Names<UseKind>().Where(kind => kind.Value != UseKind.Requirement).ToImmutableDictionary(StringComparer.Ordinal);
    private static readonly ImmutableDictionary<string, Channel> Channels = Names<Channel>().Remove(nameof(Channel.Any).ToLowerInvariant());

    private SinkLine(ImmutableArray<SinkField> fields) => Fields = fields;

    /// <summary>The fields as they are written; the kind, the member and the data are the first.</summary>
    internal ImmutableArray<SinkField> Fields { get; }

    internal Sink? Sink { get; private init; }

    internal SinkProblem? Problem { get; private init; }

    internal static SinkLine Read(string line)
    {
        var fields = SinkField.Split(line);
        if (fields.IsEmpty || fields[0].Text.StartsWith("#", StringComparison.Ordinal))
        {
            return new SinkLine(fields);
        }

        if (!Kinds.TryGetValue(fields[0].Text, out var kind))
        {
            var meant = Spelling.Nearest(fields[0].Text, Kinds.Keys, maximumEdits: 2);
            return Wrong(fields, 0, "'" + fields[0].Text + "' is no kind of sink (" + Listed(Kinds) + ")" + (meant is null ? "" : "; did you mean '" + meant + "'?"));
        }

        if (fields.Length < 3)
        {
            return Wrong(fields, fields.Length - 1, "a sink is a kind, a member and its data, parted by blanks: log M:Acme.Audit.Write* message");
        }

        if (MemberPattern.Parse(fields[1].Text, Prefixes) is not { } member)
        {
            return Wrong(fields, 1, "'" + fields[1].Text + "' is no documentation ID of a method (M:), a property (P:), an attribute (A:) or a delegate's first parameter (D:), written without its parameter list");
        }

        var data = fields[2].Text == "*" ? ImmutableArray<string>.Empty : fields[2].Text.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        var options = new SinkOptions();
        for (var i = 3; i < fields.Length; i++)
        {
            if (Option(fields[i].Text, options) is { } wrong)
            {
                return Wrong(fields, i, wrong);
            }
        }

        if (kind == UseKind.Disclosure && !options.HasRecipient)
        {
            return Wrong(fields, 0, "a disclosure says who receives the data: recipient=Name, or recipient=" + Unknown + " for a transport; what is sent to the person is 'processing' with recipient=" + Subject);
        }

        if (kind == UseKind.Disclosure && options.ReachesSubject)
        {
            return Wrong(fields, 0, "what is sent to the person is a use and no disclosure: the kind is 'processing'");
        }

        return new SinkLine(fields)
        {
            Sink = new Sink(kind, member, data)
            {
                Recipient = options.Recipient,
                ReachesSubject = options.ReachesSubject,
                Channel = options.Channel,
                IsCampaign = options.IsCampaign,
                IsTransactional = options.IsTransactional,
                On = options.On,
                As = options.As,
            },
        };
    }

    /// <summary>Takes an option in; says what is wrong with it.</summary>
    private static string? Option(string field, SinkOptions options)
    {
        var equals = field.IndexOf('=');
        var (name, value) = equals < 0 ? (field, "") : (field.Substring(0, equals), field.Substring(equals + 1));
        switch (name)
        {
            case "campaign" or "transactional" when equals < 0:
                options.IsCampaign |= name == "campaign";
                options.IsTransactional |= name == "transactional";
                return options.IsCampaign && options.IsTransactional ? "a sending is a campaign or transactional, not both" : null;
            case "recipient" when value.Length > 0:
                options.HasRecipient = true;
                options.ReachesSubject = value == Subject;
                options.Recipient = value is Subject or Unknown ? null : value;
                return null;
            case "on" when value.LastIndexOf('.') > 0:
                options.On = MemberPattern.Parse("P:" + value, Prefixes);
                return options.On is null ? "'" + value + "' is no property" : null;
            case "as" when value.Length > 0:
                options.As = value;
                return null;
            case "channel":
                foreach (var channel in value.Split(','))
                {
                    if (!Channels.TryGetValue(channel, out var means))
                    {
                        return "'" + channel + "' is no channel (" + Listed(Channels) + ")";
                    }

                    options.Channel |= means;
                }

                return null;
            default:
                return "'" + field + "' is neither recipient=, channel=, on=, as=, campaign nor transactional";
        }
    }

    private static SinkLine Wrong(ImmutableArray<SinkField> fields, int field, string message) =>
        new(fields) { Problem = new SinkProblem(message, fields[field].Span) };

    private static ImmutableDictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues(typeof(T)).Cast<T>().ToImmutableDictionary(static value => value.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    private static string Listed<T>(ImmutableDictionary<string, T> names) => string.Join(", ", names.Keys.OrderBy(static name => name, StringComparer.Ordinal));

    private sealed class SinkOptions
    {
        internal bool HasRecipient { get; set; }

        internal string? Recipient { get; set; }

        internal bool ReachesSubject { get; set; }

        internal Channel Channel { get; set; }

        internal bool IsCampaign { get; set; }

        internal bool IsTransactional { get; set; }

        internal MemberPattern? On { get; set; }

        internal string? As { get; set; }
    }
}
