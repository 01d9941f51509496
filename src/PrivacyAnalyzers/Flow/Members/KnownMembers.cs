using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Members;

/// <summary>
/// Tells what members of .NET give, by <c>KnownMembers.txt</c>. The file is read once a process, and looked up by the member's name first: that is
/// all that most members cost. What a member means is remembered for the life of a compilation.
/// </summary>
internal sealed class KnownMembers
{
    private static readonly Lazy<Dictionary<string, List<KnownMemberLine>>> Lines = new(Read);

    private readonly ConcurrentDictionary<ISymbol, MemberMeaning> _meanings = new(SymbolEqualityComparer.Default);

    internal MemberMeaning Of(ISymbol member)
    {
        var isAnswer = member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension, OriginalDefinition.ReturnType.SpecialType: SpecialType.System_Boolean };
        return isAnswer || Lines.Value.ContainsKey(member.Name) ? _meanings.GetOrAdd(((member as IMethodSymbol)?.ReducedFrom ?? member).OriginalDefinition, Mean) : MemberMeaning.None;
    }

    internal bool Is(ISymbol member, MemberMeaning meaning) => (Of(member) & meaning) != 0;

    private static MemberMeaning Mean(ISymbol member)
    {
        if (member.ContainingType is not { } type || !ValueTypes.IsFramework(type))
        {
            return MemberMeaning.None;
        }

        // An answer is not the question: whether somebody has that address does not tell the address.
        var meaning = member is IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnType.SpecialType: SpecialType.System_Boolean } ? MemberMeaning.End : MemberMeaning.None;
        if (Lines.Value.TryGetValue(member.Name, out var lines))
        {
            foreach (var line in lines)
            {
                if (line.Member.IsMember(member) && line.Member.IsType(type))
                {
                    meaning |= line.Meaning;
                }
            }
        }

        return meaning;
    }

    private static Dictionary<string, List<KnownMemberLine>> Read()
    {
        using var stream = typeof(KnownMembers).Assembly.GetManifestResourceStream("PrivacyAnalyzers.KnownMembers.txt")!;
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, List<KnownMemberLine>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } text)
        {
            if (KnownMemberLine.Read(text) is { } line)
            {
                if (!lines.TryGetValue(line.Member.Member, out var named))
                {
                    lines.Add(line.Member.Member, named = new());
                }

                named.Add(line);
            }
        }

        return lines;
    }
}
