using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>Reads everybody of a kind, some at a time and in the order of their keys: each page is a query of its own, so that people are written between two of them and nobody is missed.</summary>
internal static class PeoplePages
{
    internal static async IAsyncEnumerable<IReadOnlyList<TSubject>> ReadAsync<TSubject>(DbContext context, Expression<Func<TSubject, bool>>? only, int size, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TSubject : class
    {
        var everybody = context.Set<TSubject>().IgnoreQueryFilters().AsNoTracking();
        var people = only is null ? everybody : everybody.Where(only);
        var key = context.Model.FindEntityType(typeof(TSubject))!.FindPrimaryKey()!.Properties;
        if (!key.All(HasOrder))
        {
            foreach (var page in (await people.ToListAsync(cancellationToken).ConfigureAwait(false)).Chunk(size))
            {
                yield return page;
            }

            yield break;
        }

        var ordered = key.Skip(1).Select(static property => property.Name).Aggregate(people.OrderBy(row => EF.Property<object>(row, key[0].Name)), static (rows, name) => rows.ThenBy(row => EF.Property<object>(row, name)));
        for (IQueryable<TSubject>? rest = ordered; rest is not null;)
        {
            var page = await rest.Take(size).ToListAsync(cancellationToken).ConfigureAwait(false);
            rest = page.Count < size ? null : ordered.Where(After(key, page[^1]));
            if (page.Count > 0)
            {
                yield return page;
            }
        }
    }

    // Other types may be stored in an order of their own, or in none.
    private static bool HasOrder(IProperty property) =>
        !property.IsShadowProperty() && property.GetValueConverter() is null
        && (property.ClrType == typeof(string) || property.ClrType == typeof(Guid) || property.ClrType == typeof(int) || property.ClrType == typeof(long) || property.ClrType == typeof(short));

    private static Expression<Func<TSubject, bool>> After<TSubject>(IReadOnlyList<IProperty> key, TSubject last)
        where TSubject : class
    {
        var row = Expression.Parameter(typeof(TSubject), "row");
        var sides = key.Select(property => (
            Left: (Expression)Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name)),
            Right: Parameter(property, last))).ToList();
        var ways = sides.Select((side, i) => sides.Take(i).Select(static same => (Expression)Expression.Equal(same.Left, same.Right)).Append(IsGreater(side.Left, side.Right)).Aggregate(Expression.AndAlso));
        return Expression.Lambda<Func<TSubject, bool>>(ways.Aggregate(Expression.OrElse), row);
    }

    private static BinaryExpression IsGreater(Expression left, Expression right) => left.Type == typeof(string)
        ? Expression.GreaterThan(Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0))
        : Expression.GreaterThan(left, right);

    // A parameter: a constant would make each page a query that is translated anew.
    private static MemberExpression Parameter(IProperty property, object last) =>
        Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(property.ClrType), property.GetGetter().GetClrValueUsingContainingEntity(last))), nameof(StrongBox<>.Value));
}
