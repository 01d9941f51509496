using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Values;

/// <summary>
/// A row of somebody who does not exist, for a row to refer to that cannot be without a person: a key of its own, and nothing of anybody. What the table takes as null is left out, what it requires is empty, a constant,
/// or a pseudonym of a random number. Only what ties the row to tables of others, and says what kind of row it is, is copied from the person.
/// </summary>
internal sealed class FreshRow
{
    private FreshRow(ITable table, IColumn key, FreshColumn? keyColumn, IReadOnlyList<FreshColumn> columns)
    {
        Table = table;
        Key = key;
        KeyColumn = keyColumn;
        Columns = columns;
    }

    internal ITable Table { get; }

    /// <summary>What others refer to.</summary>
    internal IColumn Key { get; }

    /// <summary>How the key is made; null where the database makes it.</summary>
    internal FreshColumn? KeyColumn { get; }

    /// <summary>What else is written.</summary>
    internal IReadOnlyList<FreshColumn> Columns { get; }

    /// <summary>Makes the row that a link leads to.</summary>
    /// <param name="principal">The person's own row.</param>
    /// <param name="link">The link.</param>
    /// <param name="problem">Why there can be none; null where there is one.</param>
    internal static FreshRow? Of(RowNode principal, RowLink link, out string? problem)
    {
        var table = link.PrincipalTable;
        problem = principal.Tables.Count > 1 ? "the person's row is spread over several tables"
            : link.PrincipalColumns.Count > 1 || !link.PrincipalColumns.SequenceEqual(RowNode.KeyOf(table)) ? "it refers to the person by something else than a primary key of one column"
            : null;
        if (problem is not null)
        {
            return null;
        }

        var key = link.PrincipalColumns[0];
        var keyColumn = IsMadeByTheDatabase(key) ? null : Fresh(key);
        if (keyColumn is null && !IsMadeByTheDatabase(key))
        {
            problem = $"nothing makes a new key of the type '{key.StoreType}'";
            return null;
        }

        var columns = new List<FreshColumn>();
        foreach (var column in table.Columns.Where(column => column != key && !CanBeLeftOut(column)))
        {
            if (Of(principal, column) is not { } fresh)
            {
                problem = $"'{column.Name}' of '{table.SchemaQualifiedName}' is required, and nothing that is nobody's fits it: let it be null, or give it a default";
                return null;
            }

            columns.Add(fresh);
        }

        return new FreshRow(table, key, keyColumn, columns);
    }

    /// <summary>Whether a key looks like that of such a row: nobody is behind it whose periods could end. Numbers that the database counts cannot be told apart.</summary>
    internal static bool IsOne(SubjectReach reach, IReadOnlyList<object> key) =>
        key.Count == 1 && reach.Order.Any(static node => node.Node.OnErasure == RowErasure.Decorrelate) && PseudonymForm.Fits(key[0]);

    /// <summary>A value that is nobody's, and no other row's; null where there is none.</summary>
    internal static FreshColumn? Fresh(IColumn column)
    {
        var (property, mapping) = (column.PropertyMappings[0].Property, column.PropertyMappings[0].TypeMapping);
        var type = Nullable.GetUnderlyingType(mapping.Converter?.ProviderClrType ?? mapping.ClrType) ?? mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        var (scope, length) = ("fresh " + column.Table.SchemaQualifiedName + "." + column.Name, property.GetMaxLength() ?? mapping.Size ?? 0);
        Func<ErasureValues, object>? stored = type == typeof(Guid) ? values => values.Pseudonym(scope, Guid.NewGuid())
            : type == typeof(string) && length is 0 or >= ErasureValues.MinimumPseudonymLength ? values => values.Pseudonym(scope, Guid.NewGuid().ToString("N"), length)
            : type == typeof(byte[]) && length is 0 or >= 10 ? values => values.Pseudonym(scope, RandomNumberGenerator.GetBytes(16), length)
            : null;
        return stored is null ? null : new FreshColumn(column, mapping, mapping.Converter is { } converter ? values => converter.ConvertFromProvider(stored(values))! : stored);
    }

    private static FreshColumn? Of(RowNode principal, IColumn column)
    {
        if (IsReference(column) || IsDiscriminator(column))
        {
            return new FreshColumn(column, null, null);
        }

        if (column.PropertyMappings.Count == 0)
        {
            return null;
        }

        var mapping = column.PropertyMappings[0].TypeMapping;
        var personal = principal.Personal.Find(known => known.Column == column && !known.IsInJson);
        if (personal is null ? IsUnique(column) : personal.IsUnique)
        {
            return Fresh(column);
        }

        // What is coarser still says something of the person: nobody's row says nothing.
        if (personal is not null && ColumnErasures.Of(personal) is { Problem: null } erasure && erasure.Outcome != ErasureOutcome.Generalized)
        {
            return erasure.IsConstant ? Constant(column, mapping, erasure.Constant) : Fresh(column);
        }

        var property = column.PropertyMappings[0].Property;
        return Constant(column, mapping, EmptyValue.Of(StoreSchema.Unwrapped(property.ClrType), personal?.Member));
    }

    private static FreshColumn? Constant(IColumn column, RelationalTypeMapping mapping, object? value) => value is null ? null : new FreshColumn(column, mapping, _ => value);

    private static bool CanBeLeftOut(IColumn column) =>
        column.ComputedColumnSql is not null || column.DefaultValueSql is not null || column.DefaultValue is not null || IsMadeByTheDatabase(column)
        || (column.IsNullable && column.PropertyMappings.All(static mapping => mapping.Property.IsNullable));

    // Numbers that nobody gives are counted by the database; a Guid is made here.
    private static bool IsMadeByTheDatabase(IColumn column) =>
        column.PropertyMappings.Count > 0 && column.PropertyMappings[0] is { Property: { } property, TypeMapping: { } mapping }
        && (property.ValueGenerated & ValueGenerated.OnAdd) != 0 && FreshToken.IsNumber(mapping.Converter?.ProviderClrType ?? mapping.ClrType);

    private static bool IsReference(IColumn column) => ((ITable)column.Table).ForeignKeyConstraints.Any(constraint => constraint.Columns.Contains(column));

    private static bool IsDiscriminator(IColumn column) => column.PropertyMappings.Any(static mapping => mapping.Property.DeclaringType is IEntityType type && type.FindDiscriminatorProperty() == mapping.Property);

    private static bool IsUnique(IColumn column) =>
        ((ITable)column.Table).UniqueConstraints.Any(constraint => constraint.Columns.Contains(column)) || ((ITable)column.Table).Indexes.Any(index => index.IsUnique && index.Columns.Contains(column));
}

/// <summary>A column of a row that is nobody's.</summary>
/// <param name="Column">The column.</param>
/// <param name="Mapping">What maps the value; null where it is copied from the person.</param>
/// <param name="Make">Makes the value; null where it is copied.</param>
internal sealed record FreshColumn(IColumn Column, RelationalTypeMapping? Mapping, Func<ErasureValues, object>? Make);
