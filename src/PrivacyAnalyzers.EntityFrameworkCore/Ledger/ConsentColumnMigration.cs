using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Leads from a column that says yes or no to the ledger: first what is in it is imported, with its evidence; from then on the ledger decides, and the column repeats it.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TSubject">The people.</typeparam>
/// <typeparam name="TPurpose">The purpose.</typeparam>
public sealed class ConsentColumnMigration<TContext, TSubject, TPurpose>
    where TContext : DbContext
    where TSubject : class, IDataSubject
    where TPurpose : class, IPurpose
{
    private const int BatchSize = 1000;

    private readonly int _size = BatchSize;
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly IConsentLedger _ledger;
    private readonly ConsentColumn<TContext, TSubject, TPurpose> _column;

    /// <summary>Prepares the way.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ConsentColumnMigration(IDbContextFactory<TContext> contexts, IConsentLedger ledger, ConsentColumn<TContext, TSubject, TPurpose> column)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(column);
        (_contexts, _ledger, _column) = (contexts, ledger, column);
    }

    internal ConsentColumnMigration(IDbContextFactory<TContext> contexts, IConsentLedger ledger, ConsentColumn<TContext, TSubject, TPurpose> column, int size)
        : this(contexts, ledger, column) => _size = size;

    /// <summary>Records in the ledger what the column says of people whom the ledger does not know for this purpose. May be run again.</summary>
    /// <param name="evidence">The act behind a yes: an import, with its date, the text that was shown and where the proof is; null where nobody knows, so that it is not recorded.</param>
    /// <param name="cancellationToken">Cancels the import between two people.</param>
    /// <returns>How many were recorded, and how many have no proof.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <exception cref="ArgumentException">An act is no import.</exception>
    public async Task<ConsentImportReport> ImportAsync(Func<TSubject, ConsentAct?> evidence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var purpose = Ledger.PurposeFacts.Of<TPurpose>().Key;
        var (imported, unproven) = (0, 0);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var page in Ledger.PeoplePages.ReadAsync(context, _column.Column, _size, cancellationToken).ConfigureAwait(false))
        {
            foreach (var person in page)
            {
                var isProven = await ImportAsync(person, purpose, evidence, cancellationToken).ConfigureAwait(false);
                imported += isProven == true ? 1 : 0;
                unproven += isProven == false ? 1 : 0;
            }
        }

        return new ConsentImportReport(imported, unproven);
    }

    // Whether there is proof; null where the ledger knows the person already.
    private async Task<bool?> ImportAsync(TSubject person, string purpose, Func<TSubject, ConsentAct?> evidence, CancellationToken cancellationToken)
    {
        var history = await _ledger.GetHistoryAsync(person.GetSubjectId(), cancellationToken).ConfigureAwait(false);
        if (history.Any(record => record.PurposeKey == purpose))
        {
            return null;
        }

        var act = evidence(person);
        if (act is { Kind: not ConsentActKind.Imported })
        {
            throw new ArgumentException("What a column says is imported: by an act of that kind, with its evidence.", nameof(evidence));
        }

        if (act is null)
        {
            return false;
        }

        await _ledger.GrantAsync<TPurpose>(person.GetSubjectId(), act, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Brings the column to what the ledger says: a yes without proof, and a consent that has ended with its lifetime or its text, become no. Run it once after the import, and then every day.</summary>
    /// <param name="isDryRun">True to only count.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The number of rows that said something else.</returns>
    public async Task<int> ReconcileAsync(bool isDryRun = false, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var says = _column.Column.Compile();
        var wrong = 0;
        await foreach (var people in Ledger.PeoplePages.ReadAsync<TSubject>(context, only: null, _size, cancellationToken).ConfigureAwait(false))
        {
            var consenting = (await _ledger.WhereConsentedAsync<TPurpose>([.. people.Select(static person => person.GetSubjectId())], cancellationToken).ConfigureAwait(false)).ToHashSet();
            foreach (var person in people.Where(person => says(person) != consenting.Contains(person.GetSubjectId())))
            {
                wrong++;
                if (!isDryRun)
                {
                    await _column.FollowAsync(context, person.GetSubjectId(), consenting.Contains(person.GetSubjectId()), cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return wrong;
    }
}

/// <summary>What an import of a column did.</summary>
/// <param name="Imported">People whose consent is recorded now.</param>
/// <param name="Unproven">People of whom the column says yes, and nobody knows when and to what: to be asked again.</param>
public sealed record ConsentImportReport(int Imported, int Unproven);
