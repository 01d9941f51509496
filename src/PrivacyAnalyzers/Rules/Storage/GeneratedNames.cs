using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>The names in generated files, which are not analysed: a view that is compiled reads what it names. What is generated from the marks reads all of them, and does not count.</summary>
internal static class GeneratedNames
{
    private const string OwnGenerators = "PrivacyAnalyzers.Generation.";

    internal static HashSet<string> In(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.IndexOf(OwnGenerators, StringComparison.Ordinal) < 0 && tree.IsGenerated(cancellationToken))
            {
                foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
                {
                    names.Add(token.ValueText);
                }
            }
        }

        return names;
    }
}
