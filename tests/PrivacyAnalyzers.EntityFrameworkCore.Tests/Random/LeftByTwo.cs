namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>What two people left.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Theirs">The rows that were theirs.</param>
/// <param name="Rows">The rows that are left.</param>
/// <param name="Receipt">What the second of them was told.</param>
internal sealed record LeftByTwo(RandomSchema Schema, IReadOnlySet<(int Table, int Id)> Theirs, IReadOnlyList<IReadOnlyDictionary<int, Row>> Rows, string Receipt)
{
    /// <summary>
    /// Together they leave no more than one after the other, and nothing of others is gone. They may leave less: a row of the first that one of the second's could not be without stays, emptied, where the second goes later.
    /// </summary>
    internal void Compare(LeftByTwo together)
    {
        foreach (var table in Schema.Tables)
        {
            var (alone, both) = (Rows[table.Number], together.Rows[table.Number]);
            foreach (var row in both.Values.Where(row => !IsMadeUp(table, row.Id)))
            {
                var place = $"T{table.Number} {row.Id}";
                Assert.True(alone.TryGetValue(row.Id, out var one), place + " is left by two together only");
                Assert.True(Value(table, one.Text) == Value(table, row.Text) && Value(table, one.Name) == Value(table, row.Name), place + " has other values");
                for (var i = 0; i < 2; i++)
                {
                    Assert.True(Reference(table, one, i) == Reference(table, row, i) || (row.Reference(i) is null && !together.Rows[table.Links[i]!.Target].ContainsKey(one.Reference(i)!.Value)), place + " refers elsewhere");
                }
            }

            Assert.All(alone.Keys.Where(id => !IsMadeUp(table, id) && !both.ContainsKey(id)), id => Assert.Contains((table.Number, id), Theirs));
        }

        Assert.Equal(Receipt, together.Receipt);
        Assert.Equal(MadeUp().Count(), together.MadeUp().Count());
        Assert.All(together.MadeUp(), static row => Assert.True(row is { Text: null, First: null, Second: null } && !LettingGo.IsCanary(row.Name), "something stands in somebody made up"));
    }

    private IEnumerable<Row> MadeUp() => Rows[0].Values.Where(row => IsMadeUp(Schema.Tables[0], row.Id));

    private static bool IsMadeUp(RandomTable table, int id) => table.Number == 0 && id > RandomSchemaTests.People;

    // Rows that are to stand on their own share no pseudonym.
    private static string? Value(RandomTable table, string? value) => value is not null && !LettingGo.IsCanary(value) && table.OnErasure == RowErasure.Decorrelate ? "a pseudonym" : value;

    // Who was made up has another key in each run.
    private static int? Reference(RandomTable table, Row row, int number) => row.Reference(number) is { } id && table.Links[number] is { Target: 0 } && id > RandomSchemaTests.People ? -1 : row.Reference(number);
}
