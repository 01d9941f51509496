using System.Reflection;
using Xunit.Sdk;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

/// <summary>Runs a theory on a server, once, or once for each value of a member.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ServerDataAttribute : DataAttribute
{
    /// <summary>A static member of the test's class that gives values; empty for none.</summary>
    public string For { get; set; } = "";

    protected abstract ITestServer Server { get; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        if (For.Length == 0)
        {
            return [[Server]];
        }

        var values = (IEnumerable<string>)testMethod.DeclaringType!.GetProperty(For, BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        return values.Select(value => new object[] { Server, value });
    }
}

/// <summary>Always there.</summary>
public sealed class OnSqliteAttribute : ServerDataAttribute
{
    protected override ITestServer Server { get; } = new SqliteServer();
}

/// <summary>There when a connection is configured; shown as skipped, with the reason, where none is.</summary>
public sealed class OnPostgreSqlAttribute : ServerDataAttribute
{
    public override string? Skip
    {
        get => PostgreSqlServer.Connection is null ? PostgreSqlServer.Variable + " names no server" : null;
        set => throw new NotSupportedException();
    }

    protected override ITestServer Server { get; } = new PostgreSqlServer();
}
