using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the intermediate archive: rows whose time in use is over, and that a purpose keeps on, out of the way of everyday queries.</summary>
public static class ArchiveModelBuilderExtensions
{
    /// <summary>
    /// Gives each entity that a purpose with <see cref="PurposeAttribute.Archive"/> serves a column, <c>PrivacyArchivedAtTicks</c>, and a named query filter that hides rows in which it is set. Purges and erasures set it;
    /// <see cref="PersonalDataArchive{TContext}"/> reads what is hidden.
    /// </summary>
    /// <typeparam name="TContext">The context.</typeparam>
    /// <param name="modelBuilder">The model of the context.</param>
    /// <param name="context">The context itself, which knows what its entities hold: <c>this</c>. Call it last, when all entities are known.</param>
    /// <returns>The same model builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> or <paramref name="context"/> is null.</exception>
    /// <exception cref="InvalidOperationException">An entity has a query filter without a name, beside which none with a name can be.</exception>
    public static ModelBuilder UsePrivacyArchive<TContext>(this ModelBuilder modelBuilder, TContext context)
        where TContext : DbContext, IPersonalDataContext
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        ArgumentNullException.ThrowIfNull(context);
        var archived = context.GetPersonalData().Entities.Where(static entity => entity.Members.Any(static member => member.Facts.Purposes.Any(static use => use.Purpose.Archive is not null))).Select(static entity => entity.EntityType).ToHashSet();
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(static type => type.BaseType is null && !type.IsOwned() && type.FindPrimaryKey() is not null).ToList())
        {
            if (!Parts(type).Any(part => archived.Contains(part.ClrType)))
            {
                continue;
            }

            if (type.GetDeclaredQueryFilters().Any(static filter => filter.Key is null))
            {
                throw new InvalidOperationException($"'{type.DisplayName()}' has a query filter without a name, and that of the archive has one: write HasQueryFilter(\"a name\", ...) for yours.");
            }

            modelBuilder.Entity(type.Name).Property<long?>(ArchiveColumn.Property);
            type.SetQueryFilter(ArchiveColumn.Filter, IsInUse(type.ClrType));
        }

        return modelBuilder;
    }

    private static LambdaExpression IsInUse(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var archivedAt = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(long?)], row, Expression.Constant(ArchiveColumn.Property));
        return Expression.Lambda(Expression.Equal(archivedAt, Expression.Constant(null, typeof(long?))), row);
    }

    // The type, what derives from it, and what they own as part of themselves.
    private static IEnumerable<IReadOnlyTypeBase> Parts(IReadOnlyEntityType type) =>
        type.GetDerivedTypesInclusive().SelectMany(static known => (IEnumerable<IReadOnlyTypeBase>)[
            known,
            .. known.GetComplexProperties().Select(static property => property.ComplexType),
            .. known.GetNavigations().Where(static navigation => navigation.ForeignKey.IsOwnership && !navigation.IsOnDependent).SelectMany(static navigation => Parts(navigation.TargetEntityType)),
        ]);
}
