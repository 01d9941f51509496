using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>A member, parameter or class that says whether a person consents, or objected.</summary>
internal readonly struct CheckInfo
{
    internal CheckInfo(Mark mark, ISymbol declaredOn)
    {
        Mark = mark;
        DeclaredOn = declaredOn;
    }

    internal Mark Mark { get; }

    /// <summary>The member whose attribute it is: the symbol asked about, or one it overrides, implements or is generated from.</summary>
    internal ISymbol DeclaredOn { get; }

    /// <summary>True for an objection check, where true means: refused.</summary>
    internal bool IsObjection => Mark.Kind == MarkKind.ObjectionCheck;

    /// <summary>The purpose asked about; null where the method's type parameter or <see cref="System.Type"/> argument names it at the call.</summary>
    internal ITypeSymbol? Purpose => Mark.TypeArgument;

    /// <summary>The value that means yes; null where true or non-null does.</summary>
    internal object? GrantedValue => Mark.Value("GrantedValue");
}
