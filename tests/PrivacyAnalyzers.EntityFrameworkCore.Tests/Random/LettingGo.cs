namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>What becomes of rows that are to stay on their own, worked out row by row, apart from the code under test.</summary>
internal static class LettingGo
{
    /// <summary>Whether a row is to let go of whom it refers to.</summary>
    internal static bool IsMeant(RandomSchema schema, RandomTable table, int link, bool isTheirs) => isTheirs && IsLetGo(schema, table) && table.Links[link] is { IsOwned: true };

    /// <summary>Each names nobody, or somebody of its own in whom nothing stands; what refers to others still does; and the receipt counts them.</summary>
    /// <returns>How many rows were let go of.</returns>
    internal static long Check(
        RandomSchema schema, IReadOnlyList<IReadOnlyDictionary<int, Row>> before, IReadOnlyList<IReadOnlyDictionary<int, Row>> after, IReadOnlySet<(int Table, int Id)> theirs, ErasureReceipt receipt)
    {
        var (released, madeUp) = (0L, new HashSet<int>());
        foreach (var table in schema.Tables.Where(table => IsLetGo(schema, table)))
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

    // What a law keeps stays tied to whom it is of, and what says nothing of anybody to the row it belongs to.
    private static bool IsLetGo(RandomSchema schema, RandomTable table) =>
        table.OnErasure == RowErasure.Decorrelate && table.Text != LegalBasis.LegalObligation && (table.Text is not null || table.Name is not null || schema.Tables[0].Text != LegalBasis.LegalObligation);

    internal static bool IsCanary(string value) => value.StartsWith("canary", StringComparison.Ordinal);
}
