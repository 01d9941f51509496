using System.Reflection;

namespace PrivacyAnalyzers.Package.Tests;

/// <summary>The package, packed once from the sources, and a consumer that restores it from a folder and builds.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("package-").FullName;

    /// <summary>The packed file.</summary>
    internal string PackagePath { get; private set; } = "";

    /// <summary>What the consumer's build printed.</summary>
    internal string BuildLog { get; private set; } = "";

    /// <summary>The consumer's findings as SARIF 2.1.</summary>
    internal string Sarif { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var root = typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        var feed = Path.Combine(_folder, "feed");
        await DotnetCommand.RunAsync(root, "pack", "src/PrivacyAnalyzers.Package", "--configuration", "Release", "--output", feed, "--nologo", "-nodeReuse:false");
        PackagePath = Assert.Single(Directory.GetFiles(feed, "*.nupkg"));

        var consumer = Path.Combine(_folder, "consumer");
        Directory.CreateDirectory(consumer);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumer")))
        {
            // The project file is stored under another ending, so that the repository's own build does not take it for one of its projects.
            File.Copy(file, Path.Combine(consumer, Path.GetFileName(file).Replace(".csproj.txt", ".csproj", StringComparison.Ordinal)));
        }

        BuildLog = await DotnetCommand.RunAsync(consumer, "build", "--nologo", "-nodeReuse:false", "-p:PackageVersion=" + Version(PackagePath));
        Sarif = await File.ReadAllTextAsync(Path.Combine(consumer, "findings.sarif"));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string Version(string packagePath) => Path.GetFileNameWithoutExtension(packagePath)["PrivacyAnalyzers.".Length..];
}
