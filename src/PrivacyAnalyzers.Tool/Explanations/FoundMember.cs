using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Explanations;

/// <summary>A member that a name stands for.</summary>
/// <param name="Name">With its namespace and types: <c>Shop.Customer.Email</c>.</param>
/// <param name="Type">The type it was asked for on: it may have the member from a base.</param>
/// <param name="Member">The property or field.</param>
/// <param name="Known">What is known of its project; null where that has no marks at all.</param>
internal sealed record FoundMember(string Name, INamedTypeSymbol Type, ISymbol Member, KnownSymbols? Known)
{
    /// <summary>The type and the member: <c>Customer.Email</c>.</summary>
    internal string Short => Type.Name + "." + Member.Name;
}
