using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

/// <summary>Where a test runs.</summary>
public interface ITestServer
{
    /// <summary>Makes an empty database, gone when it is disposed.</summary>
    ITestDatabase Create();
}

/// <summary>A database of one test.</summary>
public interface ITestDatabase : IDisposable
{
    /// <summary>Configures a context for it.</summary>
    void Configure(DbContextOptionsBuilder builder);
}
