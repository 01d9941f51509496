using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// A documentation ID without its parameter list, with <c>*</c> for any text: <c>M:System.Console.Write*</c>. The last dot parts the member from
/// its type; a <c>*</c> in the type may stand for several names, one in the member for a part of one.
/// </summary>
internal sealed class MemberPattern
{
    private readonly string[] _type;
    private readonly string[] _member;

    private MemberPattern(char prefix, string type, string member)
    {
        Prefix = prefix;
        Type = type;
        Member = member;
        _type = type.Split('*');
        _member = member.Split('*');
    }

    /// <summary><c>M</c> for methods and constructors, <c>P</c> for properties, another letter for a type on which the catalogue says what it means.</summary>
    internal char Prefix { get; }

    /// <summary>The type, as documentation writes it: nested types after a dot, the arity after a backtick.</summary>
    internal string Type { get; }

    /// <summary>The member's name, <c>#ctor</c> for a constructor; empty where a type is meant.</summary>
    internal string Member { get; }

    internal bool HasWildcardType => _type.Length > 1;

    internal bool HasWildcardMember => _member.Length > 1;

    /// <summary>The last name of the type; what types are looked up by.</summary>
    internal string SimpleType => Type.Substring(Type.LastIndexOf('.') + 1);

    /// <summary>The first name, of a namespace as a rule; empty where it is not known.</summary>
    internal string Root => Type.Substring(0, Math.Max(0, Type.IndexOf('.'))) is var root && root.IndexOf('*') < 0 ? root : "";

    /// <summary>Reads a pattern; null where the text is none.</summary>
    /// <param name="text">The pattern, with its prefix.</param>
    /// <param name="prefixes">The prefixes that are understood.</param>
    internal static MemberPattern? Parse(string text, string prefixes)
    {
        if (text.Length < 4 || text[1] != ':' || prefixes.IndexOf(text[0]) < 0 || text.IndexOf('(') >= 0)
        {
            return null;
        }

        var name = text.Substring(2);
        if (text[0] is not ('M' or 'P'))
        {
            return new MemberPattern(text[0], name, "");
        }

        var dot = name.LastIndexOf('.');
        return dot <= 0 || dot == name.Length - 1 ? null : new MemberPattern(text[0], name.Substring(0, dot), name.Substring(dot + 1));
    }

    internal bool IsType(INamedTypeSymbol type)
    {
        var name = type.OriginalDefinition.GetDocumentationCommentId();
        return name is { Length: > 2 } && Fits(name.Substring(2), _type);
    }

    /// <summary>Whether the member's name and kind fit; its type is not looked at. The arity counts only where the pattern has one.</summary>
    internal bool IsMember(ISymbol member)
    {
        var name = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } when Prefix == 'M' => "#ctor",
            IMethodSymbol { Arity: > 0 } method when Prefix == 'M' && Member.IndexOf('`') >= 0 => method.Name + "``" + method.Arity,
            IMethodSymbol when Prefix == 'M' => member.Name,
            IPropertySymbol when Prefix == 'P' => member.MetadataName,
            _ => null,
        };
        return name is not null && Fits(name, _member);
    }

    public override string ToString() => Prefix + ":" + Type + (Member.Length == 0 ? "" : "." + Member);

    private static bool Fits(string text, string[] parts)
    {
        if (parts.Length == 1)
        {
            return text == parts[0];
        }

        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = text.IndexOf(parts[i], position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[i].Length;
        }

        var last = parts[parts.Length - 1];
        return text.Length - position >= last.Length && text.EndsWith(last, StringComparison.Ordinal);
    }
}
