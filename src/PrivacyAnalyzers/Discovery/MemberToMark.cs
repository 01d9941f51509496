using System;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Discovery;

/// <summary>Of several members that are one value, tells the one to put a mark on: marks are inherited, and a property speaks for its field.</summary>
internal static class MemberToMark
{
    /// <summary>Whether a mark belongs on the member itself; false where what it overrides, implements or stores for is presumed, and can be marked.</summary>
    internal static bool Is(ISymbol member, PresumedData presumed)
    {
        foreach (var inherited in MemberWalk.Inherited(member))
        {
            if (inherited.DeclaringSyntaxReferences.Length > 0 && presumed.Of(inherited) is not null)
            {
                return false;
            }
        }

        return member is not IFieldSymbol field || !HasPropertyOfItsName(field);
    }

    // _email, m_email and email beside Email.
    private static bool HasPropertyOfItsName(IFieldSymbol field)
    {
        var words = Words(field.Name);
        foreach (var member in field.ContainingType.GetMembers())
        {
            if (member is IPropertySymbol { IsIndexer: false } property && Words(property.Name).AsSpan().SequenceEqual(words))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Words(string name)
    {
        var tokens = CategoryLexicon.Default.Read(name).Tokens;
        return tokens.Length > 1 && tokens[0] is "m" or "s" ? tokens.AsSpan(1).ToArray() : tokens;
    }
}
