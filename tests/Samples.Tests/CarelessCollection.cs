namespace Samples.Tests;

/// <summary>The tests that share one compilation of the careless shop.</summary>
[CollectionDefinition(Name)]
public sealed class CarelessCollection : ICollectionFixture<CarelessShop>
{
    public const string Name = "Careless";
}
