using System;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>A column that repeats what the ledger says: queries that ask it keep working.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public abstract class ConsentColumn<TContext>
    where TContext : DbContext
{
    private protected ConsentColumn()
    {
    }

    /// <summary>The purpose.</summary>
    public abstract Type PurposeType { get; }

    /// <summary>Writes what the ledger says of a person, in the transaction of the act.</summary>
    internal abstract Task FollowAsync(TContext context, SubjectId subject, bool isGiven, CancellationToken cancellationToken);
}

/// <summary>A column of people that repeats what the ledger says of one purpose.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TSubject">The people.</typeparam>
/// <typeparam name="TPurpose">The purpose.</typeparam>
/// <param name="column">The column.</param>
public sealed class ConsentColumn<TContext, TSubject, TPurpose>(Expression<Func<TSubject, bool>> column) : ConsentColumn<TContext>
    where TContext : DbContext
    where TSubject : class, IDataSubject
    where TPurpose : class, IPurpose
{
    /// <inheritdoc/>
    public override Type PurposeType => typeof(TPurpose);

    /// <summary>The column.</summary>
    public Expression<Func<TSubject, bool>> Column { get; } = column ?? throw new ArgumentNullException(nameof(column));

    internal override Task FollowAsync(TContext context, SubjectId subject, bool isGiven, CancellationToken cancellationToken) =>
        Ledger.SubjectRow.Of<TSubject>(context, subject)?.ExecuteUpdateAsync(set => set.SetProperty(Column, isGiven), cancellationToken) ?? Task.CompletedTask;
}
