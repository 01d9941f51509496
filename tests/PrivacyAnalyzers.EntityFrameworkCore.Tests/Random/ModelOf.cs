using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>Carries which made-up schema a context has, since all of them are of one type.</summary>
internal sealed class ModelOf(object key) : IDbContextOptionsExtension
{
    internal object Key => key;

    public DbContextOptionsExtensionInfo Info => new Description(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class Description(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Description;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}

internal sealed class ByExtension : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetService<IDbContextOptions>().FindExtension<ModelOf>()!.Key, designTime);
}
