using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>Finds the purpose type that an option names in full.</summary>
internal static class PurposeNames
{
    /// <summary>Null where no assembly has it.</summary>
    internal static INamedTypeSymbol? Find(Compilation compilation, string fullName) =>
        Find(compilation.Assembly.GlobalNamespace, fullName) ?? compilation.SourceModule.ReferencedAssemblySymbols.Select(assembly => Find(assembly.GlobalNamespace, fullName)).FirstOrDefault(type => type is not null);

    private static INamedTypeSymbol? Find(INamespaceSymbol space, string fullName)
    {
        INamespaceOrTypeSymbol? current = space;
        foreach (var part in fullName.Split('.', '+'))
        {
            current = current is INamespaceSymbol inner
                ? (INamespaceOrTypeSymbol?)inner.GetNamespaceMembers().FirstOrDefault(member => member.Name == part) ?? inner.GetTypeMembers(part).FirstOrDefault()
                : current?.GetTypeMembers(part).FirstOrDefault();
        }

        return current as INamedTypeSymbol;
    }
}
