using System;
using System.Collections;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Values;

/// <summary>Decides what replaces a value, by the mark, by the property and by the column: a mark that the column cannot follow is a problem of the plan.</summary>
internal static class ColumnErasures
{
    internal static ColumnErasure Of(PersonalColumn column)
    {
        if (column.IsPrimaryKey)
        {
            return ColumnErasure.None("it is part of the key of its row, and goes only with the row");
        }

        if (column.IsReference)
        {
            return ColumnErasure.None("a foreign key holds it, and it goes only with the row");
        }

        return column.Facts.Erasure switch
        {
            ErasureMethod.Replace => Replaced(column),
            ErasureMethod.Pseudonymize => PseudonymOf(column) ?? ColumnErasure.None(PseudonymProblem(column)),
            ErasureMethod.Generalize => Coarser(column),
            ErasureMethod.Clear => Nothing(column),
            _ when IsNullable(column) => ColumnErasure.Same(ErasureOutcome.Cleared, null),
            _ => (HasPseudonymByDefault(column) ? PseudonymOf(column) : null) ?? Nothing(column),
        };
    }

    // Both have to take it: a column that subtypes share takes null, the property of one of them may not.
    private static bool IsNullable(PersonalColumn column) => column.Property.IsNullable && (column.IsInJson || column.Column.IsNullable);

    private static Type TypeOf(PersonalColumn column) => Nullable.GetUnderlyingType(column.Property.ClrType) ?? column.Property.ClrType;

    private static ColumnErasure Nothing(PersonalColumn column)
    {
        if (IsNullable(column))
        {
            return ColumnErasure.Same(ErasureOutcome.Cleared, null);
        }

        if (column.IsUnique)
        {
            return ColumnErasure.None("the column is required and unique, so that no constant fits: let it be null, or pseudonymise it");
        }

        // What a column of texts or numbers gives is a new list each time.
        if (column.Property.IsPrimitiveCollection && TypeOf(column).IsAssignableTo(typeof(IList)) && !TypeOf(column).IsArray)
        {
            return ColumnErasure.Of(ErasureOutcome.Cleared, static (value, _) =>
            {
                ((IList)value).Clear();
                return value;
            });
        }

        return EmptyValue.Of(TypeOf(column), column.Member) is { } empty
            ? ColumnErasure.Same(ErasureOutcome.Cleared, empty)
            : ColumnErasure.None("the column is required and nothing stands for an empty " + TypeOf(column).Name + ": let it be null, or replace it");
    }

    private static ColumnErasure Replaced(PersonalColumn column)
    {
        if (column.IsUnique)
        {
            return ColumnErasure.None("the column is unique, so that a constant fits one row only: pseudonymise it");
        }

        if (column.Member is not { CanErase: true } member)
        {
            return column.Facts.Replacement is { } text && TypeOf(column) == typeof(string) ? Fitting(column, text) : ColumnErasure.None("the replacement is no value of the column");
        }

        using var values = new ErasureValues(new byte[32], DateTimeOffset.UnixEpoch);
        return member.EraseBoxed(null, values) is { } constant ? Fitting(column, constant) : ColumnErasure.None("the mark states no replacement");
    }

    private static ColumnErasure Fitting(PersonalColumn column, object constant) =>
        constant is string text && MaximumLength(column) is > 0 and var length && text.Length > length
            ? ColumnErasure.None($"the replacement is longer than the column, which takes {length}")
            : ColumnErasure.Same(ErasureOutcome.Replaced, constant);

    private static ColumnErasure Coarser(PersonalColumn column)
    {
        if (column.IsUnique)
        {
            return ColumnErasure.None("the column is unique, so that what is coarser fits one row only: pseudonymise it");
        }

        return column.Member is { CanErase: true } member
            ? ColumnErasure.Of(ErasureOutcome.Generalized, member.EraseBoxed)
            : ColumnErasure.None("nothing says what is coarser");
    }

    private static bool HasPseudonymByDefault(PersonalColumn column) => TypeOf(column) == typeof(string) || TypeOf(column) == typeof(Guid) || (TypeOf(column) == typeof(byte[]) && column.IsUnique);

    private static ColumnErasure? PseudonymOf(PersonalColumn column)
    {
        // The same scope as in memory: a value gets the same pseudonym in both places, under one key.
        var scope = (column.Property.PropertyInfo?.DeclaringType?.FullName ?? column.Property.DeclaringType.Name) + "." + column.Property.Name;
        var (type, length) = (TypeOf(column), MaximumLength(column));
        if (type == typeof(string) && length is 0 or >= ErasureValues.MinimumPseudonymLength)
        {
            return ColumnErasure.Of(ErasureOutcome.Pseudonymized, (value, values) => values.Pseudonym(scope, (string)value, length), PseudonymForm.Fits);
        }

        if (type == typeof(Guid))
        {
            return ColumnErasure.Of(ErasureOutcome.Pseudonymized, (value, values) => values.Pseudonym(scope, (Guid)value), PseudonymForm.Fits);
        }

        return type == typeof(byte[]) && length is 0 or >= 10 ? ColumnErasure.Of(ErasureOutcome.Pseudonymized, (value, values) => values.Pseudonym(scope, (byte[])value, length), PseudonymForm.Fits) : null;
    }

    private static string PseudonymProblem(PersonalColumn column) => TypeOf(column) == typeof(string)
        ? $"the column takes {MaximumLength(column)} characters, a pseudonym has {ErasureValues.MinimumPseudonymLength} or more"
        : "a pseudonym is a text, a Guid or bytes";

    private static int MaximumLength(PersonalColumn column)
    {
        var stated = column.Property.GetMaxLength() ?? (column.IsInJson ? null : column.Mapping.Size) ?? 0;
        var marked = column.Facts.MaximumLength;
        return stated == 0 ? marked : marked == 0 ? stated : Math.Min(stated, marked);
    }
}
