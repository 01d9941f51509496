using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.CodeFixes.Consent.Checks;

/// <summary>An expression that may name the person whose consent is missing.</summary>
internal sealed class Person
{
    internal Person(string text, ITypeSymbol type, bool mayBeNull, ISymbol? root)
    {
        Text = text;
        Type = type;
        MayBeNull = mayBeNull;
        Root = root;
    }

    /// <summary>C#, such as <c>order.Customer</c>; empty for the instance whose body it is, where its name need not be written.</summary>
    internal string Text { get; }

    internal ITypeSymbol Type { get; }

    internal bool MayBeNull { get; }

    /// <summary>The variable that the expression begins with; null where it begins with a member.</summary>
    internal ISymbol? Root { get; }

    /// <summary>The expression that passes the person on.</summary>
    internal string AsArgument => Text.Length == 0 ? "this" : Text;

    /// <summary>What stands before a member of the person.</summary>
    internal string Access(bool conditional = false) => Text.Length == 0 ? "" : Text + (conditional ? "?." : ".");
}
