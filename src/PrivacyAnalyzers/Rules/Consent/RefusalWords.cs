using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>Whether code names a way to refuse further messages, in a name or in a text: a link, a header, a word to answer with.</summary>
internal static class RefusalWords
{
    private static readonly string[] Words = { "unsubscri", "optout", "desinscri", "desabonn", "sedesinscrire", "refuserlesenvois", "nepluspasrecevoir", "neplusrecevoir", "abmelde", "abbestell", "cancelarsuscripcion" };

    /// <summary>The code around a place, or code of this compilation that it calls, names one.</summary>
    internal static bool AreNamedAround(SyntaxNode place, SemanticModel model)
    {
        SyntaxNode body = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax and not TypeDeclarationSyntax) ?? place.SyntaxTree.GetRoot();
        return AreNamedIn(body) || body.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => IsNamedByWhatItMeans(name, model));
    }

    private static bool IsNamedByWhatItMeans(SimpleNameSyntax name, SemanticModel model) => model.GetSymbolInfo(name).Symbol switch
    {
        IFieldSymbol { HasConstantValue: true, ConstantValue: string text } => IsOne(text),
        ILocalSymbol { HasConstantValue: true, ConstantValue: string text } => IsOne(text),
        IMethodSymbol or IPropertySymbol or IFieldSymbol when model.GetSymbolInfo(name).Symbol is { } symbol && !(symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction }) =>
            symbol.DeclaringSyntaxReferences.Any(static reference => AreNamedIn(reference.GetSyntax())),
        _ => false,
    };

    private static bool AreNamedIn(SyntaxNode node) =>
        node.DescendantTokens().Any(static token => token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken && IsOne(token.ValueText));

    private static bool IsOne(string text)
    {
        // A text message is refused by answering STOP.
        if (text.IndexOf("STOP", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        var folded = Fold(text);
        return Words.Any(word => folded.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
