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

    /// <summary>Makes another database of it, gone when that is disposed. Nobody is connected meanwhile.</summary>
    ITestDatabase Copy();

    /// <summary>Makes a copy of all of it, gone with the database. Nobody is connected meanwhile.</summary>
    ITestBackup BackUp();
}

/// <summary>A database as it was.</summary>
public interface ITestBackup
{
    /// <summary>Puts the copy in the place of the database, which loses whatever was written since.</summary>
    void Restore();
}
