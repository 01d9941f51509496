using System;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Members;

/// <summary>One line of <c>KnownMembers.txt</c>.</summary>
internal sealed class KnownMemberLine
{
    private KnownMemberLine(MemberPattern member, MemberMeaning meaning)
    {
        Member = member;
        Meaning = meaning;
    }

    internal MemberPattern Member { get; }

    internal MemberMeaning Meaning { get; }

    /// <summary>Null where the line is empty or a comment.</summary>
    /// <exception cref="FormatException">The line cannot be read.</exception>
    internal static KnownMemberLine? Read(string text)
    {
        var fields = SinkField.Split(text);
        if (fields.IsEmpty || fields[0].Text.StartsWith("#", StringComparison.Ordinal))
        {
            return null;
        }

        if (fields.Length < 2 || MemberPattern.Parse(fields[1].Text, "MP") is not { HasWildcardMember: false } member)
        {
            throw new FormatException("A line is a kind, a member whose name is written out, and options: " + text);
        }

        var meaning = Word(fields[0].Text, MemberMeaning.End, MemberMeaning.Look);
        for (var i = 2; i < fields.Length; i++)
        {
            meaning |= Word(fields[i].Text, MemberMeaning.Filter, MemberMeaning.Drop);
        }

        return new KnownMemberLine(member, meaning);
    }

    private static MemberMeaning Word(string text, MemberMeaning first, MemberMeaning last)
    {
        for (var meaning = first; meaning <= last; meaning = (MemberMeaning)((int)meaning << 1))
        {
            if (string.Equals(meaning.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return meaning;
            }
        }

        throw new FormatException("'" + text + "' is no word of this file.");
    }
}
