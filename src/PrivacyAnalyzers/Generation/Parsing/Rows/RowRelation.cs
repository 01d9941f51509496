using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Rows;

/// <summary>A relation of a row, as its type shows it.</summary>
internal sealed class RowRelation
{
    internal RowRelation(ISymbol? member, ITypeSymbol target, Ownership ownership, bool isCollection, bool isRequired, ISymbol? key, Mark? mark)
    {
        Member = member;
        Target = target;
        Ownership = ownership;
        IsCollection = isCollection;
        IsRequired = isRequired;
        Key = key;
        Mark = mark;
    }

    /// <summary>The navigation, key or plain column; null for a mark on the type.</summary>
    internal ISymbol? Member { get; }

    /// <summary>The type at the other end.</summary>
    internal ITypeSymbol Target { get; }

    internal Ownership Ownership { get; }

    internal bool IsCollection { get; }

    /// <summary>Whether there must be one: its type, or that of the key beside it, cannot be null.</summary>
    internal bool IsRequired { get; }

    /// <summary>The foreign key: beside a navigation, or the member itself; null where none is written.</summary>
    internal ISymbol? Key { get; }

    /// <summary>The mark that says; null where convention does, or nobody.</summary>
    internal Mark? Mark { get; }

    /// <summary>A column that equals a member of the subject, with no foreign key.</summary>
    internal bool IsPlainColumn => Mark?.Text("References") is not null;
}
