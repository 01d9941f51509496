using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

/// <summary>Where a test runs. A test names its server, so that the tests of one can be asked for.</summary>
public interface ITestServer : IXunitSerializable
{
    /// <summary>Makes an empty database, gone when it is disposed.</summary>
    ITestDatabase Create();
}

/// <summary>A database of one test.</summary>
public interface ITestDatabase : IDisposable
{
    /// <summary>Configures a context for it.</summary>
    void Configure(DbContextOptionsBuilder builder);

    /// <summary>How another process finds it: the provider and the connection.</summary>
    IReadOnlyList<string> Arguments { get; }
}
