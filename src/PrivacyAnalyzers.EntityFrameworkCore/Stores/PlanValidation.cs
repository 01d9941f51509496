using System;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace PrivacyAnalyzers.EntityFrameworkCore.Stores;

/// <summary>Refuses, at the start of the application, what no erasure could do later.</summary>
internal sealed class PlanValidation<TContext>(IDbContextFactory<TContext> contexts, IServiceProvider provider) : IValidateOptions<PersonalDataOptions>
    where TContext : DbContext
{
    internal static string Name { get; } = typeof(TContext).FullName!;

    public ValidateOptionsResult Validate(string? name, PersonalDataOptions options)
    {
        if (name != Name)
        {
            return ValidateOptionsResult.Skip;
        }

        if (options.Problem is { } problem)
        {
            return ValidateOptionsResult.Fail(problem);
        }

        try
        {
            using var context = contexts.CreateDbContext();
            var refusals = PersonalDataPlan.Of(context).Refusals(options.Unreached);
            return refusals.Count > 0 ? ValidateOptionsResult.Fail(refusals.Select(static refusal => refusal.ToString()))
                : RegisteredStore.Problem<TContext>(provider) is { } confusion ? ValidateOptionsResult.Fail(confusion)
                : ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
