using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>A member, parameter or class that says whether a person consents, or objected.</summary>
internal readonly struct CheckInfo
{
    private readonly ITypeSymbol? _configured;

    internal CheckInfo(Mark mark, ISymbol declaredOn)
    {
        Mark = mark;
        DeclaredOn = declaredOn;
    }

    /// <param name="configured">The purpose that <c>privacy.consent_checks</c> says the member checks.</param>
    /// <param name="declaredOn">The member named there.</param>
    internal CheckInfo(ITypeSymbol configured, ISymbol declaredOn)
        : this(new Mark(MarkKind.ConsentCheck, attribute: null!), declaredOn) => _configured = configured;

    /// <summary>What marks it; for a check that is configured, a mark that stands nowhere.</summary>
    internal Mark Mark { get; }

    /// <summary>The member whose attribute it is: the symbol asked about, or one it overrides, implements or is generated from.</summary>
    internal ISymbol DeclaredOn { get; }

    /// <summary>True where <c>privacy.consent_checks</c> says so, and no mark.</summary>
    internal bool IsConfigured => _configured is not null;

    /// <summary>True for an objection check, where true means: refused.</summary>
    internal bool IsObjection => Mark.Kind == MarkKind.ObjectionCheck;

    /// <summary>The purpose asked about; null where the method's type parameter or <see cref="System.Type"/> argument names it at the call.</summary>
    internal ITypeSymbol? Purpose => _configured ?? Mark.TypeArgument;

    /// <summary>The value that means yes; null where true or non-null does.</summary>
    internal object? GrantedValue => _configured is null ? Mark.Value("GrantedValue") : null;
}
