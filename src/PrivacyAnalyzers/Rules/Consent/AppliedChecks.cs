using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Rules.Disclosure.Endpoints;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>The classes that check consent for what they are applied to: filters as attributes, endpoint filters, filters and behaviours for all.</summary>
internal sealed class AppliedChecks
{
    private readonly KnownSymbols _known;
    private readonly Lazy<ILookup<string, InvocationExpressionSyntax>> _registered;

    internal AppliedChecks(KnownSymbols known)
    {
        _known = known;
        _registered = new(() => Registrations(known));
    }

    /// <summary>An attribute of the method, of its type, or of what they inherit from asks for that consent.</summary>
    internal bool IsFiltered(IMethodSymbol method, ITypeSymbol purpose)
    {
        var levels = EndpointReader.Overridden(method).Cast<ISymbol>();
        for (var container = method.MethodKind == MethodKind.AnonymousFunction ? null : method.ContainingType; container is not null; container = container.ContainingType)
        {
            levels = levels.Concat(container.SelfAndBases());
        }

        return levels.SelectMany(static level => level.GetAttributes()).Any(attribute => attribute.AttributeClass is { } type
                && (type.TypeKind == TypeKind.Error || Checks(type, purpose) || Named(attribute).Any(filter => Checks(filter, purpose))))
            || IsForAll(purpose);
    }

    /// <summary>A filter of the endpoint that is mapped, or of a group it is in: <c>AddEndpointFilter&lt;Consented&gt;()</c>.</summary>
    internal bool IsFiltered(IInvocationOperation mapping, ITypeSymbol purpose) =>
        _registered.Value["AddEndpointFilter"].Any(call => Mentions(call, purpose) && IsOn(call.Expression, mapping));

    private bool IsForAll(ITypeSymbol purpose) => _registered.Value.Any(calls => calls.Key != "AddEndpointFilter" && calls.Any(call => Mentions(call, purpose)));

    private bool Checks(ITypeSymbol? type, ITypeSymbol purpose) =>
        type.SelfAndBases().Any(level => _known.Checks.Of(level.OriginalDefinition).Any(check => !check.IsObjection && SymbolEqualityComparer.Default.Equals(check.Purpose, purpose)));

    // [TypeFilter(typeof(Consented))], [ServiceFilter<Consented>].
    private static IEnumerable<ITypeSymbol> Named(AttributeData attribute) =>
        attribute.ConstructorArguments.Where(static argument => argument.Kind == TypedConstantKind.Type).Select(static argument => argument.Value).OfType<ITypeSymbol>().Concat(attribute.AttributeClass!.TypeArguments);

    private bool Mentions(InvocationExpressionSyntax call, ITypeSymbol purpose) =>
        call.DescendantTokens().Select(static token => token.ValueText).Intersect(Filters(purpose)).Any();

    private IEnumerable<string> Filters(ITypeSymbol purpose) =>
        _known.Declarations.Types.Where(type => type.TypeKind == TypeKind.Class && !type.IsOrDerivesFrom("System.Attribute") && Checks(type, purpose)).Select(static type => type.Name);

    // The filter is added to what the mapping gives, or to a group on the way to it.
    private static bool IsOn(ExpressionSyntax filter, IInvocationOperation mapping)
    {
        if (filter is not MemberAccessExpressionSyntax { Expression: var target })
        {
            return false;
        }

        if (target.DescendantNodesAndSelf().Contains(mapping.Syntax) || mapping.Syntax.DescendantNodes().Contains(filter.Parent))
        {
            return true;
        }

        // var people = app.MapGroup("people"); people.AddEndpointFilter<Consented>(); people.MapGet(...): or on the variable that keeps the endpoint.
        return filter.SyntaxTree == mapping.Syntax.SyntaxTree
            && (Groups(mapping.Syntax).Any(group => IsNamed(target, group.Name) || group.Declared?.DescendantNodesAndSelf().Contains(filter.Parent) == true)
                || (mapping.Syntax.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } kept && IsNamed(target, kept.Identifier.ValueText)));
    }

    private static bool IsNamed(ExpressionSyntax expression, string name) => expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    private static IEnumerable<(string Name, ExpressionSyntax? Declared)> Groups(SyntaxNode mapping)
    {
        var root = mapping.SyntaxTree.GetRoot();
        var name = mapping is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? Variable(access.Expression) : null;
        for (var depth = 0; name is not null && depth < 8; depth++)
        {
            var declared = root.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.ValueText == name)?.Initializer?.Value;
            yield return (name, declared);
            name = declared is null ? null : Variable(declared);
        }
    }

    // What a chain of calls begins with.
    private static string? Variable(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Variable(access.Expression),
        _ => null,
    };

    private static ILookup<string, InvocationExpressionSyntax> Registrations(KnownSymbols known) =>
        known.Compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Select(static call => (Call: call, Name: call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : ""))
            .Where(static call => call.Name.StartsWith("Add", StringComparison.Ordinal) || call.Name.StartsWith("Use", StringComparison.Ordinal))
            .ToLookup(static call => call.Name, static call => call.Call, StringComparer.Ordinal);
}
