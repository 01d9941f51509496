using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>Makes a check that is in force ask about another purpose: its type argument, its <c>typeof</c>, or the member that answers for that purpose.</summary>
internal static class PurposeChange
{
    /// <summary>The changes that could do, the check nearest before the use first.</summary>
    internal static IEnumerable<(string Name, DocumentEdit Edit)> To(INamedTypeSymbol purpose, FlowFinding finding)
    {
        var body = finding.Place.Ancestors().LastOrDefault(static ancestor => ancestor is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)) ?? finding.Root;
        foreach (var name in body.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.SpanStart < finding.Place.Span.End).Reverse())
        {
            if (Change(name, purpose, finding) is { } change)
            {
                yield return change;
            }
        }
    }

    private static (string, DocumentEdit)? Change(SimpleNameSyntax name, INamedTypeSymbol purpose, FlowFinding finding)
    {
        if (finding.Model.GetSymbolInfo(name).Symbol is not { } symbol)
        {
            return null;
        }

        var written = purpose.ToMinimalDisplayString(finding.Model, name.SpanStart);
        if (name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments })
        {
            var isRequirement = name.FirstAncestorOrSelf<AttributeSyntax>() is not null && finding.Known.Kinds.Of(symbol.ContainingType ?? symbol as INamedTypeSymbol) == MarkKind.RequiresConsent;
            var isCheck = symbol is IMethodSymbol && Checks(symbol, finding).Any(static check => check.Purpose is null);
            return (isRequirement || isCheck) && IsOther(arguments[0], purpose, finding) ? (written, DocumentEdit.Replace(finding.Document, arguments[0].Span, written)) : null;
        }

        var checks = Checks(symbol, finding);
        if (checks.Any(static check => check.Purpose is null) && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            && call.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<TypeOfExpressionSyntax>().FirstOrDefault() is { } named && IsOther(named.Type, purpose, finding))
        {
            return (written, DocumentEdit.Replace(finding.Document, named.Type.Span, written));
        }

        return checks.Any(check => check.Purpose is { } asked && !SymbolEqualityComparer.Default.Equals(asked, purpose)) && Sibling(symbol, purpose, finding) is { } sibling
            ? (sibling.Name, DocumentEdit.Replace(finding.Document, name.Span, sibling.Name))
            : null;
    }

    // The member of the same type that answers, in the same form, for the purpose.
    private static ISymbol? Sibling(ISymbol check, INamedTypeSymbol purpose, FlowFinding finding) =>
        check.ContainingType.SelfAndBases().SelectMany(static type => type.GetMembers()).FirstOrDefault(member =>
            member.Kind == check.Kind
            && member.IsStatic == check.IsStatic
            && SymbolEqualityComparer.Default.Equals(ValueTypes.Of(member), ValueTypes.Of(check))
            && Checks(member, finding).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.Purpose, purpose))
            && finding.Model.IsAccessible(finding.Place.SpanStart, member));

    private static bool IsOther(TypeSyntax type, INamedTypeSymbol purpose, FlowFinding finding) =>
        finding.Model.GetTypeInfo(type).Type is INamedTypeSymbol written && !SymbolEqualityComparer.Default.Equals(written, purpose);

    private static IReadOnlyList<CheckInfo> Checks(ISymbol symbol, FlowFinding finding) =>
        symbol is IPropertySymbol or IFieldSymbol or IMethodSymbol or IParameterSymbol
            ? finding.Known.Checks.Of((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).Where(static check => !check.IsObjection).ToList()
            : [];
}
