using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>Default values that the database gives a column: in the model of EF Core (<c>HasDefaultValue</c>), and in its migrations.</summary>
internal sealed class DatabaseDefaults
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private static readonly HashSet<string> True = new(StringComparer.OrdinalIgnoreCase) { "1", "(1)", "((1))", "true", "b'1'", "CONVERT([bit],(1))", "CAST(1 AS bit)" };

    private readonly KnownSymbols _known;
    private readonly Lazy<ILookup<string, ISymbol>> _consents;

    internal DatabaseDefaults(KnownSymbols known)
    {
        _known = known;
        _consents = new(() => known.Declarations.Types
            .SelectMany(static type => type.ValueMembers())
            .Where(member => ConsentOnByDefaultAnalyzer.Consent(member, known) is not null)
            .ToLookup(static member => member.Name, StringComparer.Ordinal));
    }

    /// <summary>The consent that the call turns on, and where; null where it does not.</summary>
    internal (ISymbol Check, Location Value, string How)? Set(IInvocationOperation call)
    {
        if (!IsEntityFramework(call.TargetMethod.ContainingType))
        {
            return null;
        }

        return call.TargetMethod.Name switch
        {
            "HasDefaultValue" or "HasDefaultValueSql" => Model(call),
            "AddColumn" or "AlterColumn" or "Column" => Migration(call),
            _ => null,
        };
    }

    private (ISymbol, Location, string)? Model(IInvocationOperation call)
    {
        var isSql = call.TargetMethod.Name == "HasDefaultValueSql";
        if (Argument(call, isSql ? "sql" : "value") is not { } value
            || ConfiguredProperty(call) is not { } property
            || ConsentOnByDefaultAnalyzer.Consent(property, _known) is not { } check)
        {
            return null;
        }

        return IsYes(value, check, property.Type, isSql) ? (property, value.Syntax.GetLocation(), "in the database, by '" + call.TargetMethod.Name + "'") : null;
    }

    private (ISymbol, Location, string)? Migration(IInvocationOperation call)
    {
        var value = Argument(call, "defaultValue") ?? Argument(call, "defaultValueSql");
        if (value is null || Column(call) is not { Length: > 0 } column)
        {
            return null;
        }

        // An owned value is stored beside its owner: Preferences_Letter.
        var name = column.Substring(column.LastIndexOf('_') + 1);
        var table = Table(call);
        var isSql = Argument(call, "defaultValueSql") == value;
        foreach (var member in _consents.Value[column].Concat(name == column ? Enumerable.Empty<ISymbol>() : _consents.Value[name]))
        {
            if (ConsentOnByDefaultAnalyzer.Consent(member, _known) is { } check
                && IsYes(value, check, ValueTypes.Of(member)!, isSql)
                && (IsTableOf(member.ContainingType, table) || IsOnlyConsent(member.Name)))
            {
                return (member, value.Syntax.GetLocation(), "in the database, by the migration");
            }
        }

        return null;
    }

    private static bool IsYes(IOperation value, CheckInfo check, ITypeSymbol type, bool isSql)
    {
        if (!isSql)
        {
            return GrantedAnswer.Is(value, check, type);
        }

        return check.GrantedValue is null && value.ConstantValue is { HasValue: true, Value: string sql } && True.Contains(sql.Trim());
    }

    // b.Property(c => c.AcceptsNewsletter).IsRequired().HasDefaultValue(true)
    private static IPropertySymbol? ConfiguredProperty(IInvocationOperation call)
    {
        for (var receiver = Receiver(call); receiver is not null; receiver = Receiver(receiver))
        {
            if (receiver.TargetMethod.Name is not ("Property" or "ComplexProperty") || !IsEntityFramework(receiver.TargetMethod.ContainingType))
            {
                continue;
            }

            foreach (var argument in receiver.Arguments)
            {
                if (argument.Value.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().FirstOrDefault() is { } reference)
                {
                    return reference.Property;
                }

                if (argument.Value.ConstantValue is { HasValue: true, Value: string name })
                {
                    return (receiver.Instance?.Type as INamedTypeSymbol)?.TypeArguments.LastOrDefault() is INamedTypeSymbol entity
                        ? entity.SelfAndBases().SelectMany(type => type.GetMembers(name)).OfType<IPropertySymbol>().FirstOrDefault()
                        : null;
                }
            }

            return null;
        }

        return null;
    }

    private static IInvocationOperation? Receiver(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        return receiver?.WithoutConversions() as IInvocationOperation;
    }

    // The columns of a new table are the members of an anonymous object.
    private static string? Column(IInvocationOperation call)
    {
        if (Argument(call, "name")?.ConstantValue is { HasValue: true, Value: string name })
        {
            return name;
        }

        return call.Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation member } ? member.Property.Name : null;
    }

    private static string? Table(IInvocationOperation call)
    {
        if (Argument(call, "table")?.ConstantValue is { HasValue: true, Value: string table })
        {
            return table;
        }

        for (IOperation? outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInvocationOperation { TargetMethod.Name: "CreateTable" } create)
            {
                return Argument(create, "name")?.ConstantValue is { HasValue: true, Value: string created } ? created : null;
            }
        }

        return null;
    }

    // Customers, customer, Companies: the name of the type, in the plural or not.
    private static bool IsTableOf(INamedTypeSymbol type, string? table) =>
        table is not null && type.SelfAndBases().Any(candidate => table.StartsWith(candidate.Name.TrimEnd('y'), StringComparison.OrdinalIgnoreCase));

    private bool IsOnlyConsent(string name) =>
        !_known.Declarations.Types.SelectMany(static type => type.ValueMembers()).Any(member => member.Name == name && !_known.Checks.IsCheck(member));

    private static IOperation? Argument(IInvocationOperation call, string name)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == name && argument.ArgumentKind == ArgumentKind.Explicit)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static bool IsEntityFramework(INamedTypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() is { } name && (name == EntityFramework || name.StartsWith(EntityFramework + ".", StringComparison.Ordinal));
}
