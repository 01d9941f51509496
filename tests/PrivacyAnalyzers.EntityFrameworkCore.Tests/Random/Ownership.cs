namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>Whose a row is, worked out row by row, apart from the code under test.</summary>
internal static class Ownership
{
    internal static HashSet<(int Table, int Id)> Of(RandomSchema schema, IReadOnlyList<IReadOnlyDictionary<int, Row>> rows, IEnumerable<int> people)
    {
        HashSet<(int Table, int Id)> theirs = [.. people.Select(static person => (0, person))];
        bool hasGrown;
        do
        {
            hasGrown = false;
            foreach (var table in schema.Tables.Skip(1))
            {
                foreach (var row in rows[table.Number].Values.Where(row => !theirs.Contains((table.Number, row.Id)) && IsTheirs(table, row, theirs)))
                {
                    hasGrown |= theirs.Add((table.Number, row.Id));
                }
            }
        }
        while (hasGrown);
        return theirs;
    }

    private static bool IsTheirs(RandomTable table, Row row, HashSet<(int, int)> theirs)
    {
        var owners = table.Links.Select((link, i) => (Link: link, Id: row.Reference(i))).Where(static owner => owner.Link is { IsOwned: true }).ToList();
        if (owners.Exists(owner => owner.Link!.IsRequired && theirs.Contains((owner.Link.Target, owner.Id!.Value))))
        {
            return true;
        }

        // With the last of the owners that it can lose, unless somebody owns it whom it cannot.
        var losable = owners.Where(static owner => !owner.Link!.IsRequired && owner.Id is not null).ToList();
        return losable.Count > 0 && losable.TrueForAll(owner => theirs.Contains((owner.Link!.Target, owner.Id!.Value))) && !owners.Exists(static owner => owner.Link is { IsRequired: true, Target: 0 });
    }
}
