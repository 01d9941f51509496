using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>What other assemblies may read: of a program nothing that counts, of a library all that is visible to them.</summary>
internal sealed class OutsideView
{
    private readonly bool _isProgram;
    private readonly bool _hasFriends;

    internal OutsideView(Compilation compilation)
    {
        _isProgram = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
        _hasFriends = compilation.Assembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");
    }

    internal bool IsSeen(ISymbol member)
    {
        if (_isProgram)
        {
            return false;
        }

        for (ISymbol? level = member; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (level.DeclaredAccessibility == Accessibility.Private || (!_hasFriends && level.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal))
            {
                return false;
            }
        }

        return true;
    }
}
