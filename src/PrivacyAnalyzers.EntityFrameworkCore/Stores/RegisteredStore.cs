using System;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore.Stores;

/// <summary>A context that people are erased from. Several in one application have tables and a journal of their own each: who is erased from one was not erased from another.</summary>
/// <param name="Context">The context.</param>
/// <param name="Open">Makes one.</param>
internal sealed record RegisteredStore(Type Context, Func<IServiceProvider, DbContext> Open)
{
    // Each connection to it has a database of its own.
    private const string InMemory = ":memory:";

    /// <summary>What another context of the application would confuse with this one.</summary>
    /// <returns>The problem, and what to write; null where there is none.</returns>
    internal static string? Problem<TContext>(IServiceProvider provider)
        where TContext : DbContext
    {
        var stores = provider.GetServices<RegisteredStore>().ToList();
        var others = stores.Where(static store => store.Context != typeof(TContext)).ToList();
        var name = typeof(TContext).Name;
        if (others.Count == 0)
        {
            return null;
        }

        if (provider.GetService<IServiceProviderIsKeyedService>() is { } services && services.IsService(typeof(IErasureJournal)) && !services.IsKeyedService(typeof(IErasureJournal), typeof(TContext)))
        {
            return $"'{name}' and '{others[0].Context.Name}' would note erasures in one journal, and a replay of one would erase who was erased from the other: give each its own, 'AddKeyedSingleton<IErasureJournal>(typeof({name}), ...)'.";
        }

        var places = stores.ToDictionary(static store => store.Context, store => store.PlaceOfTombstones(provider));
        return places[typeof(TContext)] is { } own && others.Find(store => places[store.Context] == own) is { } other
            ? $"'{name}' and '{other.Context.Name}' keep receipts and tombstones in the same tables, where who was erased from one counts as erased from the other: give each a schema, 'UsePrivacyTables(schema)', or a database."
            : null;
    }

    private (string? Provider, string Connection, string? Schema)? PlaceOfTombstones(IServiceProvider provider)
    {
        using var context = Open(provider);
        var connection = context.Database.GetDbConnection();
        return context.Model.FindEntityType(typeof(Tombstone)) is not { } table || connection.DataSource == InMemory ? null : (context.Database.ProviderName, connection.ConnectionString, table.GetSchema());
    }
}
