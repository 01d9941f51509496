using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tool.Explanations;

/// <summary>The types that a compilation declares, nested ones included.</summary>
internal static class SourceTypes
{
    internal static IEnumerable<INamedTypeSymbol> In(Compilation compilation) => Below(compilation.Assembly.GlobalNamespace).Where(static type => !type.IsImplicitlyDeclared);

    private static IEnumerable<INamedTypeSymbol> Below(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member => member is INamedTypeSymbol type ? Below(type).Prepend(type) : Below(member));
}
