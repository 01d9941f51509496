using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>Who is told of erasures, as the implementations of <c>IRecipientEraser</c> in sight say.</summary>
internal sealed class RecipientErasers
{
    private readonly HashSet<string> _recipients = new(StringComparer.Ordinal);

    internal RecipientErasers(KnownSymbols known)
    {
        foreach (var eraser in known.Declarations.Types.Where(static type => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && type.IsOrImplements(WellKnownNames.RecipientEraserInterface)))
        {
            IsUsedHere |= known.IsOurs(eraser);
            if (Recipient(eraser) is { } recipient)
            {
                _recipients.Add(recipient);
            }
            else
            {
                HasUnknown = true;
            }
        }
    }

    /// <summary>The project erases elsewhere already: the place to add another.</summary>
    internal bool IsUsedHere { get; }

    /// <summary>One whose name is computed, or stands in another assembly: it may be for anybody.</summary>
    internal bool HasUnknown { get; }

    internal bool IsFor(string recipient) => _recipients.Contains(recipient);

    // => "Brevo", => Names.Brevo of the same type, { get; } = "Brevo".
    private static string? Recipient(INamedTypeSymbol eraser)
    {
        var property = eraser.SelfAndBases().SelectMany(static level => level.GetMembers().OfType<IPropertySymbol>()).FirstOrDefault(static property => property.Name is "Recipient" or "PrivacyAnalyzers.IRecipientEraser.Recipient" && !property.IsAbstract);
        return property?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(CancellationToken.None) is PropertyDeclarationSyntax declaration ? Constant(Value(declaration), property.ContainingType) : null;
    }

    private static ExpressionSyntax? Value(PropertyDeclarationSyntax property) =>
        property.Initializer?.Value
        ?? property.ExpressionBody?.Expression
        ?? property.AccessorList?.Accessors.Select(static accessor => accessor.ExpressionBody?.Expression ?? accessor.Body?.Statements.OfType<ReturnStatementSyntax>().FirstOrDefault()?.Expression).FirstOrDefault(static value => value is not null);

    private static string? Constant(ExpressionSyntax? value, INamedTypeSymbol type) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        IdentifierNameSyntax name => type.GetMembers(name.Identifier.ValueText).OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => field.ConstantValue as string).FirstOrDefault(),
        _ => null,
    };
}
