using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>People, purposes and means as messages name them.</summary>
internal static class UseWords
{
    /// <summary>The person a datum is about: <c>this customer</c>; where its holder is no person, whoever that is.</summary>
    internal static string Person(Datum datum, SubjectReader subjects) =>
        datum.Label.Symbol is not IParameterSymbol and not IMethodSymbol && datum.Label.Symbol.ContainingType is { } type && subjects.IsSubject(type)
            ? "this " + Words(type.Name)
            : "this person";

    /// <inheritdoc cref="Person(Datum, SubjectReader)"/>
    internal static string Person(ITypeSymbol? type, SubjectReader subjects) => type is not null && subjects.IsSubject(type) ? "this " + Words(type.Name) : "this person";

    /// <summary>What becomes of the data: the verb of a message.</summary>
    internal static string Happens(DataUse use, string? recipient, bool isOne) => (use, use.Recipient ?? recipient) switch
    {
        (_, { } named) => (isOne ? "reaches " : "reach ") + named,
        ({ IsTakenOver: true }, _) => (isOne ? "is" : "are") + " put into '" + use.Target.Short() + "'",
        ({ IsUnmarked: true }, _) => (isOne ? "is" : "are") + " handed to '" + use.Target.Short() + "', which has no mark,",
        _ => isOne ? "is used" : "are used",
    };

    /// <summary><c>'A', 'B' or 'C'</c>.</summary>
    internal static string List(ImmutableArray<PurposeInfo> purposes, string conjunction) => List(purposes.Select(purpose => purpose.Type.Short()), conjunction);

    /// <inheritdoc cref="List(ImmutableArray{PurposeInfo}, string)"/>
    internal static string List(ImmutableArray<ITypeSymbol> purposes, string conjunction) => List(purposes.Select(purpose => purpose.Short()), conjunction);

    internal static string Means(Channel channel) => channel switch
    {
        Channel.Email => "e-mail",
        Channel.TextMessage => "text message",
        Channel.Telephone => "telephone",
        Channel.Post => "post",
        Channel.Push => "push message",
        _ => channel.ToString(),
    };

    private static string List(IEnumerable<string> names, string conjunction)
    {
        var quoted = names.Select(name => "'" + name + "'").ToList();
        return quoted.Count < 2 ? string.Concat(quoted) : string.Join(", ", quoted.Take(quoted.Count - 1)) + " " + conjunction + " " + quoted[quoted.Count - 1];
    }

    // NewsletterSubscriber: newsletter subscriber.
    private static string Words(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
