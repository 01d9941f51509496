using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Every value of every table, as the database has it.</summary>
internal static class Contents
{
    internal static IReadOnlyList<string> Of(DbContext context)
    {
        var helper = context.GetService<ISqlGenerationHelper>();
        var connection = context.Database.GetDbConnection();
        context.Database.OpenConnection();
        try
        {
            return [.. context.Model.GetRelationalModel().Tables.SelectMany(table => Rows(connection, table.Name, helper.DelimitIdentifier(table.Name, table.Schema))).Order(StringComparer.Ordinal)];
        }
        finally
        {
            context.Database.CloseConnection();
        }
    }

    private static List<string> Rows(DbConnection connection, string table, string delimited)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM " + delimited;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(table + ": " + string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetName(i) + "=" + (reader.IsDBNull(i) ? "null" : Text(reader.GetValue(i))))));
        }

        return rows;
    }

    // Arrays are values of PostgreSQL.
    private static string? Text(object value) => value is Array items ? "[" + string.Join(", ", items.Cast<object?>().Select(static item => Convert.ToString(item, CultureInfo.InvariantCulture))) + "]" : Convert.ToString(value, CultureInfo.InvariantCulture);
}
