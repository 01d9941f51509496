namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>What becomes of rows that are to stay on their own, worked out row by row, apart from the code under test.</summary>
internal static class LettingGo
{
    /// <summary>Whether a row is to let go of whom it refers to.</summary>
    internal static bool IsMeant(RandomTable table, int link, bool isTheirs) => isTheirs && IsLetGo(table) && table.Links[link] is { IsOwned: true };

    /// <summary>Each names nobody, or somebody of its own in whom nothing stands; what refers to others still does; and the receipt counts them.</summary>
    /// <returns>How many rows were let go of.</returns>
    internal static long Check(
        RandomSchema schema, IReadOnlyList<IReadOnlyDictionary<int, Row>> before, IReadOnlyList<IReadOnlyDictionary<int, Row>> after, IReadOnlySet<(int Table, int Id)> theirs, ErasureReceipt receipt)
    {
        var (released, madeUp) = (0L, new HashSet<int>());
        foreach (var table in schema.Tables.Where(IsLetGo))
        {
            foreach (var was in before[table.Number].Values.Where(row => theirs.Contains((table.Number, row.Id))))
            {
                var place = $"T{table.Number} {was.Id}";
                Assert.True(after[table.Number].TryGetValue(was.Id, out var row), place + " was to stay");
                for (var i = 0; i < table.Links.Length; i++)
                {
                    if (table.Links[i] is not { IsOwned: true } link)
                    {
                        continue;
                    }

                    var (led, leads) = (was.Reference(i), row.Reference(i));
                    if (led is null || !theirs.Contains((link.Target, led.Value)))
                    {
                        Assert.True(leads == led, place + " let go of somebody else");
                        continue;
                    }

                    released++;
                    Assert.True(link.IsRequired ? leads is { } one && !before[0].ContainsKey(one) && after[0].ContainsKey(one) && madeUp.Add(one) : leads is null, place + " can be joined with others");
                }
            }
        }

        Assert.Equal(madeUp.Order(), after[0].Keys.Except(before[0].Keys).Order());
        Assert.All(madeUp, id => Assert.True(after[0][id] is { Text: null, First: null, Second: null } && !IsCanary(after[0][id].Name), "something stands in somebody made up"));
        Assert.True(released == receipt.Members.Where(static line => line.Reason?.StartsWith("the row stays, ", StringComparison.Ordinal) == true).Sum(static line => line.Rows), $"the receipt does not count the {released} rows that were let go of");
        return released;
    }

    /// <summary>All rows, as two runs have them that made up other people.</summary>
    internal static IReadOnlyList<string> Told(RandomSchema schema, IReadOnlyList<IReadOnlyDictionary<int, Row>> rows) =>
        [.. schema.Tables.SelectMany(table => rows[table.Number].Values.Select(row => $"T{table.Number} {(table.Number == 0 ? Person(row.Id) : row.Id)} {Value(table, row, row.Text)} {Value(table, row, row.Name)} {Reference(table, row, 0)} {Reference(table, row, 1)}"))];

    // What a law keeps stays tied to whom it is of.
    private static bool IsLetGo(RandomTable table) => table.OnErasure == RowErasure.Decorrelate && table.Text != LegalBasis.LegalObligation;

    private static string? Value(RandomTable table, Row row, string? value) =>
        value is not null && !IsCanary(value) && (table.OnErasure == RowErasure.Decorrelate || (table.Number == 0 && row.Id > RandomSchemaTests.People)) ? "a pseudonym" : value;

    private static object? Reference(RandomTable table, Row row, int number) => table.Links[number] is { Target: 0 } && row.Reference(number) is { } id ? Person(id) : row.Reference(number);

    private static object Person(int id) => id > RandomSchemaTests.People ? "somebody made up" : id;

    private static bool IsCanary(string value) => value.StartsWith("canary", StringComparison.Ordinal);
}
