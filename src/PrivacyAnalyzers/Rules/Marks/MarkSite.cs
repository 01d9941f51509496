using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>
/// One mark as it is written: its syntax, and what it is on. Rules about what a mark says start here and so report it once, however many symbols
/// share it (two fields of one declaration, the parameter and property of a record), and see local functions and lambdas.
/// </summary>
internal sealed class MarkSite
{
    private MarkSite(AttributeSyntax syntax, Mark mark, ISymbol target)
    {
        Syntax = syntax;
        Mark = mark;
        Target = target;
    }

    internal AttributeSyntax Syntax { get; }

    internal Mark Mark { get; }

    /// <summary>The symbol that has the attribute: a method for its return value, an assembly, the first of several fields.</summary>
    internal ISymbol Target { get; }

    /// <summary>What the mark speaks of: the member that an assembly mark names, else the target.</summary>
    internal ISymbol Value => Target is IAssemblySymbol ? AssemblyMarks.Target(Mark) ?? Target : MarkedSymbolNormalizer.Normalize(Target);

    /// <summary>The mark that the attribute is; null where it is none or is too broken to tell.</summary>
    internal static MarkSite? Of(SyntaxNodeAnalysisContext context, RuleContext privacy) =>
        Of((AttributeSyntax)context.Node, context.SemanticModel, privacy.Known.Kinds, context.CancellationToken);

    internal static MarkSite? Of(AttributeSyntax syntax, SemanticModel model, MarkKinds kinds, CancellationToken cancellationToken)
    {
        if (!kinds.Attributes.MayBeMark(syntax)
            || kinds.Of(model.GetTypeInfo(syntax, cancellationToken).Type as INamedTypeSymbol) is not (var kind and not MarkKind.None)
            || AttributeTarget.Of(syntax, model, cancellationToken) is not { } target)
        {
            return null;
        }

        foreach (var attribute in target is IMethodSymbol method ? method.GetAttributes().AddRange(method.GetReturnTypeAttributes()) : target.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span)
            {
                return new MarkSite(syntax, new Mark(kind, attribute), target);
            }
        }

        return null;
    }

    /// <summary>The named argument as it is written; null where it is not.</summary>
    internal AttributeArgumentSyntax? NamedArgument(string name) =>
        Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    internal IEnumerable<AttributeArgumentSyntax> Arguments => Syntax.ArgumentList?.Arguments ?? default;
}
