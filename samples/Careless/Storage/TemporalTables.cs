using Microsoft.EntityFrameworkCore.Metadata.Builders;

// The provider that knows temporal tables is not a package of this sample: its method, under its own name, which here changes nothing.
namespace Microsoft.EntityFrameworkCore;

public static class TemporalTables
{
    public static TableBuilder<TEntity> IsTemporal<TEntity>(this TableBuilder<TEntity> table) where TEntity : class => table;
}
