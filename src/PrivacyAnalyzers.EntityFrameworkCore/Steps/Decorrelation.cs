using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>What ties rows to the person, and how each row is let go of, so that no two of them can be joined by it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column that names the person; null where it is cleared.</param>
/// <param name="Clearable">The column that is cleared; null where the row cannot be without a person.</param>
/// <param name="Fresh">The row that takes the person's place; null where the column refers to none.</param>
/// <param name="Value">The value that takes the place of the person's; null where a row does.</param>
/// <param name="Tied">The rows that name the person.</param>
/// <param name="Member">The member, as receipts name it.</param>
/// <param name="Entity">The type, as receipts name it.</param>
internal sealed record Decorrelation(ITable Table, IColumn? Column, IColumn? Clearable, FreshRow? Fresh, FreshColumn? Value, RowCondition Tied, string Member, string Entity)
{
    internal string Reason => Clearable is not null ? "the row stays, and is nobody's" : Fresh is not null ? "the row stays, with a pseudonymous person of its own" : "the row stays, with a pseudonym of its own";

    /// <summary>How rows are let go of that are to stay.</summary>
    /// <param name="reach">What belongs to the person.</param>
    /// <param name="node">The rows.</param>
    /// <param name="match">The conditions.</param>
    /// <param name="problems">Why a row cannot be let go of.</param>
    internal static IReadOnlyList<Decorrelation> Of(SubjectReach reach, ReachedNode node, MatchWriter match, List<(ITable Table, string Column, string Message)> problems)
    {
        if (node.Root is not null || !node.Node.HasKey)
        {
            problems.Add((node.Node.Main, "", node.Root is not null ? "it is the person's own row that is to be given to another person" : "rows without a key cannot be told apart"));
            return [];
        }

        var ways = new List<Decorrelation>();
        foreach (var link in node.Reaching)
        {
            Add(ways, reach.Find(link.Principal)!, link, match, problems);
        }

        foreach (var plain in node.Plain)
        {
            var canBeNull = plain.Column.IsNullable && plain.Property.IsNullable;
            if (canBeNull || FreshRow.Fresh(plain.Column) is not null)
            {
                ways.Add(new Decorrelation(plain.Table, canBeNull ? null : plain.Column, canBeNull ? plain.Column : null, null, canBeNull ? null : FreshRow.Fresh(plain.Column), match.Equal(plain), plain.Property.Name, plain.Property.DeclaringType.Name));
            }
            else
            {
                problems.Add((plain.Table, plain.Column.Name, $"no pseudonym fits '{plain.Column.StoreType}': let it be null"));
            }
        }

        if (node.Joins.Count > 0)
        {
            problems.Add((node.Node.Main, "", "who owns it stands in another table: write OnErasure = RowErasure.EraseMembers"));
        }

        return ways;
    }

    private static void Add(List<Decorrelation> ways, ReachedNode principal, RowLink link, MatchWriter match, List<(ITable Table, string Column, string Message)> problems)
    {
        var (member, entity) = (Name(link), link.ForeignKeys.Select(static key => key.DeclaringEntityType.Name).FirstOrDefault() ?? link.Table.SchemaQualifiedName);
        if (link.CanBeCleared)
        {
            ways.Add(new Decorrelation(link.Table, null, link.Clearable[0], null, null, match.Linked(link), member, entity));
            return;
        }

        var problem = principal.Root is null || link.Columns.Count > 1 || link.IsIdentity ? "it refers to a row that goes with the person by a key that it cannot be without" : null;
        var fresh = problem is null ? FreshRow.Of(link.Principal, link, out problem) : null;
        if (fresh is null)
        {
            problems.Add((link.Table, link.Columns[0].Name, problem + ": let the key be null, or write OnErasure = RowErasure.EraseMembers, which keeps the row and empties it of what names the person"));
            return;
        }

        ways.Add(new Decorrelation(link.Table, link.Columns[0], null, fresh, null, match.Linked(link), member, entity));
    }

    private static string Name(RowLink link) =>
        link.ForeignKeys.Select(static key => key.DependentToPrincipal?.Name ?? key.Properties[0].Name).FirstOrDefault() ?? link.Columns[0].Name;
}
