using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;

/// <summary>A way to map people, with somebody in it.</summary>
public abstract class MappingCase
{
    public static IReadOnlyList<MappingCase> All { get; } =
    [
        new OneToMany.Case(), new ManyToMany.Case(), new SelfReference.Case(), new Owned.Case(), new Json.Case(), new Hierarchies.TphCase(), new Hierarchies.TptCase(), new Hierarchies.TpcCase(),
        new Splitting.Case(), new Keys.Case(), new PlainColumn.Case(), new Conversions.Case(), new Cycles.Case(), new LastOwner.Case(),
    ];

    public static IEnumerable<string> Names => All.Select(static item => item.ToString());

    public abstract EntityDescriptor Subject { get; }

    public static MappingCase Named(string name) => All.Single(item => item.ToString() == name);

    public abstract DbContext Open(Action<DbContextOptionsBuilder> configure);

    public DbContext Open(ITestDatabase database) => Open(database.Configure);

    /// <summary>Adds a person, each of whose values contains the canary.</summary>
    public abstract SubjectId Add(DbContext context, string canary, int number);

    public override string ToString() => GetType().FullName!.Split('.')[^2] + "." + GetType().Name;

    protected static DbContextOptions<TContext> Options<TContext>(Action<DbContextOptionsBuilder> configure)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        configure(builder);
        return builder.Options;
    }
}
