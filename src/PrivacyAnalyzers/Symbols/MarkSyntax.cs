using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Where the parts of a mark stand in the source, so that a finding points at the smallest thing to change.</summary>
internal static class MarkSyntax
{
    /// <summary>The attribute as written; null for a mark in another assembly.</summary>
    internal static AttributeSyntax? Syntax(this Mark mark, CancellationToken cancellationToken = default) =>
        mark.Attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    /// <summary>The value of a named argument (<c>Key = "order"</c>), else the whole attribute.</summary>
    internal static Location NamedArgumentLocation(this Mark mark, string name, CancellationToken cancellationToken = default)
    {
        foreach (var argument in Arguments(mark, cancellationToken))
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == name)
            {
                return argument.Expression.GetLocation();
            }
        }

        return mark.Location;
    }

    /// <summary>The value of a constructor argument, by position or by name (<c>basis: ...</c>), else the whole attribute.</summary>
    internal static Location ConstructorArgumentLocation(this Mark mark, int index, CancellationToken cancellationToken = default)
    {
        var parameters = mark.Attribute.AttributeConstructor?.Parameters;
        var name = parameters is { } known && index < known.Length ? known[index].Name : null;
        var position = 0;
        foreach (var argument in Arguments(mark, cancellationToken))
        {
            if (argument.NameEquals is not null)
            {
                continue;
            }

            if (argument.NameColon is { } named ? named.Name.Identifier.ValueText == name : position == index)
            {
                return argument.Expression.GetLocation();
            }

            position++;
        }

        return mark.Location;
    }

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Arguments(Mark mark, CancellationToken cancellationToken) =>
        mark.Syntax(cancellationToken)?.ArgumentList?.Arguments ?? default;
}
