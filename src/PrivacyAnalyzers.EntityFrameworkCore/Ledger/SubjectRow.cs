using System.Linq;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>The row of a person, found by their identity.</summary>
internal static class SubjectRow
{
    /// <returns>The row; null where the identity is one of other people.</returns>
    internal static IQueryable<TSubject>? Of<TSubject>(DbContext context, SubjectId subject)
        where TSubject : class
    {
        var reach = PersonalDataPlan.Of(context).Subjects.Select(static plan => plan.Reach).FirstOrDefault(reach => reach.Subject.EntityType == typeof(TSubject) && reach.Subject.Facts.SubjectName == subject.Kind);
        if (reach is null || SubjectKeyText.Read(subject.Key, reach.Key) is not { } key)
        {
            return null;
        }

        var row = Expression.Parameter(typeof(TSubject), "row");
        var isTheirs = reach.Key.Select((property, i) => (Expression)Expression.Equal(
            Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name)), Expression.Constant(key[i], property.ClrType))).Aggregate(Expression.AndAlso);
        return context.Set<TSubject>().IgnoreQueryFilters().Where(Expression.Lambda<System.Func<TSubject, bool>>(isTheirs, row));
    }
}
