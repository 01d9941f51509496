using Tour;

namespace Samples.Tests;

/// <summary>The careless shop, compiled once as the tour does it.</summary>
public sealed class CarelessShop : IAsyncLifetime
{
    private readonly ScratchFolder _folder = new();

    internal CarelessBuild Build { get; private set; } = null!;

    public async Task InitializeAsync() => Build = await CarelessBuild.RunAsync(SourceCheckout.Find().CarelessFolder, _folder.Path);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
