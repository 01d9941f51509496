using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Baselines;

/// <summary>Tells by what a finding is known: as the analyzers compare it, and as a tool writes it.</summary>
internal static class FindingKeys
{
    /// <summary>Null for a finding that has no place in the source.</summary>
    internal static FindingKey? Of(Diagnostic finding, Compilation compilation)
    {
        if (finding.Location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree))
        {
            return null;
        }

        finding.Properties.TryGetValue(UsePath.Members, out var members);
        return new FindingKey(finding.Id, Symbol(tree.GetRoot().FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true), compilation), members ?? "");
    }

    // The member that others name: an accessor's property, the method around a local function, the field of a declarator.
    private static string Symbol(SyntaxNode place, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(place.SyntaxTree);
        foreach (var node in place.AncestorsAndSelf())
        {
            var symbol = node switch
            {
                FieldDeclarationSyntax or EventFieldDeclarationSyntax => model.GetDeclaredSymbol(((BaseFieldDeclarationSyntax)node).Declaration.Variables[0]),
                VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } => model.GetDeclaredSymbol(node),
                BaseNamespaceDeclarationSyntax or GlobalStatementSyntax => null,
                MemberDeclarationSyntax or CompilationUnitSyntax => model.GetDeclaredSymbol(node),
                _ => null,
            };
            if (symbol?.GetDocumentationCommentId() is { Length: > 0 } id)
            {
                return id;
            }
        }

        return "A:" + compilation.AssemblyName;
    }
}
