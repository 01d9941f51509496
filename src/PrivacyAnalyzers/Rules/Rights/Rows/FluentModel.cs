using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.Rows;

/// <summary>
/// What the code that builds a database model says of types and members, read from its text by name: <c>HasKey</c>, <c>HasNoKey</c>, <c>OwnsOne</c>, <c>Ignore</c>,
/// <c>HasOne&lt;T&gt;</c>. Enough to tell a row from a view and from a value; what is computed is not seen.
/// </summary>
internal sealed class FluentModel
{
    private static readonly HashSet<string> Views = new(StringComparer.Ordinal) { "HasNoKey", "ToView", "ToSqlQuery", "ToFunction" };
    private static readonly HashSet<string> Columns = new(StringComparer.Ordinal) { "OwnsOne", "OwnsMany", "ComplexProperty", "ComplexCollection", "Property", "PrimitiveCollection", "Ignore" };

    private readonly HashSet<(string Type, string Fact)> _facts = new();
    private readonly HashSet<(string Type, string Member)> _columns = new();
    private readonly HashSet<(string Type, string Target)> _relations = new();
    private readonly HashSet<string> _converted = new(StringComparer.Ordinal);

    /// <summary>Types that the model names, by their simple names.</summary>
    internal HashSet<string> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>A view or a query: what it shows is kept in other tables.</summary>
    internal bool IsView(INamedTypeSymbol type) => Views.Any(fact => _facts.Contains((type.Name, fact)));

    internal bool HasKey(INamedTypeSymbol type) => _facts.Contains((type.Name, "HasKey"));

    /// <summary>Kept inside another row, or not kept at all.</summary>
    internal bool IsNoRow(INamedTypeSymbol type) => _facts.Contains((type.Name, "Owned")) || _facts.Contains((type.Name, "Ignore"));

    /// <summary>Kept as a value of its row, or not kept: no relation.</summary>
    internal bool IsColumn(INamedTypeSymbol type, string member) => _columns.Contains((type.Name, member));

    /// <summary>
    /// Some code stands between a member of that name and its column: a converter, or what encrypts. By the member's name alone: an owned type is configured
    /// inside the row that owns it.
    /// </summary>
    internal bool IsConverted(string member) => _converted.Contains(member);

    /// <summary>A foreign key that only the model knows.</summary>
    internal bool IsRelated(INamedTypeSymbol type, INamedTypeSymbol target) => _relations.Contains((type.Name, target.Name));

    /// <summary>Reads a method that builds a model, or the part of one.</summary>
    internal void Add(IMethodSymbol builder, CancellationToken cancellationToken)
    {
        var scope = builder.Parameters.Length == 1 && builder.Parameters[0].Type is INamedTypeSymbol { TypeArguments: { Length: 1 } configured } ? configured[0].Name : null;
        foreach (var call in builder.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()))
        {
            if (call.Expression is not MemberAccessExpressionSyntax { Name: var name })
            {
                continue;
            }

            var method = name.Identifier.ValueText;
            if (StandsBetween(name) && Configured(call) is { } converted)
            {
                _converted.Add(converted);
            }

            var argument = name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } ? WrittenNames.Of(arguments[0]) : null;
            if (method is "Entity" or "Owned" or "Ignore" && argument is not null)
            {
                Entities.Add(argument);
                _facts.Add((argument, method));
            }
            else if ((EntityOf(call) ?? scope) is { } type)
            {
                Add(type, method, argument, call);
            }
        }
    }

    private void Add(string type, string method, string? argument, InvocationExpressionSyntax call)
    {
        // Inside an entity it is a member that is left out, never the row.
        if (method is not ("Ignore" or "Owned"))
        {
            _facts.Add((type, method));
        }

        if (method is "HasOne" && argument is not null)
        {
            _relations.Add((type, argument));
        }

        if (Columns.Contains(method) && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax member })
        {
            _columns.Add((type, member.Name.Identifier.ValueText));
        }
    }

    // HasConversion<string>() is another way to write the same value; HasConversion<Encrypted>() is not.
    private static bool StandsBetween(SimpleNameSyntax method) => method.Identifier.ValueText == "HasConversion"
        ? method is not GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } || arguments[0] is not (PredefinedTypeSyntax or ArrayTypeSyntax)
        : method.Identifier.ValueText.IndexOf("Encrypt", StringComparison.OrdinalIgnoreCase) >= 0;

    // builder.Property(x => x.Iban).IsRequired().HasConversion(...), and with the name as a text.
    private static string? Configured(InvocationExpressionSyntax call)
    {
        for (var inner = call; inner?.Expression is MemberAccessExpressionSyntax access; inner = access.Expression as InvocationExpressionSyntax)
        {
            if (access.Name.Identifier.ValueText is "Property" or "PrimitiveCollection")
            {
                return inner.ArgumentList.Arguments.FirstOrDefault()?.Expression switch
                {
                    LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
                    LiteralExpressionSyntax { Token.Value: string text } => text,
                    InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named } => (named[0].Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? named[0].Expression.ToString(),
                    _ => null,
                };
            }
        }

        return null;
    }

    // modelBuilder.Entity<Order>().OwnsOne(...), modelBuilder.Entity<Order>(order => order.OwnsOne(...)).
    private static string? EntityOf(SyntaxNode call)
    {
        for (SyntaxNode? node = call; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            var inner = (node as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax;
            while (inner is not null)
            {
                if (inner.Name is GenericNameSyntax { Identifier.ValueText: "Entity", TypeArgumentList.Arguments: { Count: 1 } arguments })
                {
                    return WrittenNames.Of(arguments[0]);
                }

                inner = (inner.Expression as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax;
            }
        }

        return null;
    }
}
