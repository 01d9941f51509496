using System.Globalization;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>Makes people and their rows by SQL, and says how somebody would erase them by hand.</summary>
internal static class People
{
    /// <summary>The tables, dependents first, and whose rows they have.</summary>
    private static readonly (string Table, string Owner)[] Tables =
    [
        ("OrderLine", "\"OrderId\" IN (SELECT \"Id\" FROM \"Order\" WHERE \"CustomerId\" {0})"),
        ("TicketNote", "\"TicketId\" IN (SELECT \"Id\" FROM \"Ticket\" WHERE \"CustomerId\" {0})"),
        ("Order", "\"CustomerId\" {0}"),
        ("Message", "\"CustomerId\" {0}"),
        ("Visit", "\"CustomerId\" {0}"),
        ("Ticket", "\"CustomerId\" {0}"),
        ("Place", "\"CustomerId\" {0}"),
        ("Customer", "\"Id\" {0}"),
    ];

    /// <summary>Makes people with so many rows each: themselves, and a seventh of the rest in each of the other tables.</summary>
    internal static void Add(Database database, int first, int people, int rows)
    {
        var each = (rows - 1) / 7;
        database.Execute(
            Many(people, Text($"INSERT INTO \"Customer\" (\"Id\", \"Name\", \"Email\") SELECT {first} + i, 'name of somebody ' || i, 'somebody' || ({first} + i) || '@example.org' FROM n")),
            Rows("Order", "\"Wish\", \"Cents\"", "'a wish of somebody ' || i, 100"),
            Rows("Message", "\"Text\", \"SentAt\"", "'a message that somebody wrote ' || i, '2026-01-02 03:04:05" + (database.Name == "SQLite" ? "'" : "+00'::timestamptz")),
            Rows("Visit", "\"Address\"", "'203.0.113.' || (i % 250)"),
            Rows("Ticket", "\"Subject\"", "'what somebody asked ' || i"),
            Rows("Place", "\"Street\"", "i || ' rue des Lilas'"),
            Text($"INSERT INTO \"OrderLine\" (\"OrderId\", \"Engraving\") SELECT \"Id\", 'for somebody ' || \"Id\" FROM \"Order\" WHERE \"CustomerId\" >= {first} AND \"CustomerId\" < {first + people}"),
            Text($"INSERT INTO \"TicketNote\" (\"TicketId\", \"Note\") SELECT \"Id\", 'somebody said ' || \"Id\" FROM \"Ticket\" WHERE \"CustomerId\" >= {first} AND \"CustomerId\" < {first + people}"));

        string Rows(string table, string columns, string values) =>
            Many(people * each, Text($"INSERT INTO \"{table}\" (\"CustomerId\", {columns}) SELECT {first} + i / {Math.Max(each, 1)}, {values} FROM n"));
    }

    /// <summary>What somebody writes by hand for one person, or for all that a table names.</summary>
    internal static IEnumerable<string> Erasing(string whose) => Tables.Select(table => "DELETE FROM \"" + table.Table + "\" WHERE " + string.Format(CultureInfo.InvariantCulture, table.Owner, whose));

    /// <summary>What is left of them.</summary>
    internal static IEnumerable<string> Counting(string whose) => Tables.Select(table => "SELECT COUNT(*) FROM \"" + table.Table + "\" WHERE " + string.Format(CultureInfo.InvariantCulture, table.Owner, whose));

    internal static string Many(int count, string insert) => Text($"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {count - 1}) ") + insert;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
