using System;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PrivacyAnalyzers.EntityFrameworkCore.Stores;

/// <summary>The one context whose tables answer whether somebody consents, or refuses to be contacted: an act in the ledger changes the list too, and both are noted in one journal of acts.</summary>
internal sealed record LedgerContext(Type Context)
{
    /// <exception cref="InvalidOperationException">Another context has them.</exception>
    internal static void Set<TContext>(IServiceCollection services)
        where TContext : DbContext
    {
        var known = services.FirstOrDefault(static service => service.ServiceType == typeof(LedgerContext))?.ImplementationInstance as LedgerContext;
        if (known is null)
        {
            services.AddSingleton(new LedgerContext(typeof(TContext)));
        }
        else if (known.Context != typeof(TContext))
        {
            throw new InvalidOperationException($"The ledger and the opposition list are kept in '{known.Context.Name}': those of '{typeof(TContext).Name}' would not be asked. Keep both in one context.");
        }
    }
}
