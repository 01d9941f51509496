namespace PrivacyAnalyzers.Package.Tests;

/// <summary>One package and one consumer build for all tests here.</summary>
[CollectionDefinition(nameof(PackageCollection))]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>;
