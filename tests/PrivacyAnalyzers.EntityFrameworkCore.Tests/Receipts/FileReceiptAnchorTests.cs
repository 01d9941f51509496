namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Receipts;

/// <summary>The file of heads, which several processes add to.</summary>
public sealed class FileReceiptAnchorTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), "anchor-" + Guid.NewGuid().ToString("N"));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task NothingPublished_IsNoHead() => Assert.Null(await new FileReceiptAnchor(_file).ReadAsync());

    [Fact]
    public async Task PublishedAtOnce_ByMany_EachHeadIsALineOfItsOwn()
    {
        await Task.WhenAll(Enumerable.Range(1, 24).Select(i => Task.Run(() => new FileReceiptAnchor(_file).PublishAsync(Head(i)))));

        var lines = await File.ReadAllLinesAsync(_file);
        Assert.Equal(Enumerable.Range(1, 24).Select(static i => i + " " + Head(i).Hash), lines.Select(static line => string.Join(' ', line.Split(' ')[..2])).OrderBy(static line => int.Parse(line.Split(' ')[0])));
        Assert.NotNull(await new FileReceiptAnchor(_file).ReadAsync());
    }

    [Fact]
    public async Task WhileAnotherProcessAdds_WaitsForIt()
    {
        Task published;
        await using (var other = new FileStream(_file, FileMode.Append, FileAccess.Write, FileShare.None))
        {
            published = new FileReceiptAnchor(_file).PublishAsync(Head(2));
            await Task.Delay(TimeSpan.FromMilliseconds(120));
            Assert.False(published.IsCompleted);
        }

        await published;
        Assert.Equal(2, (await new FileReceiptAnchor(_file).ReadAsync())!.Sequence);
    }

    [Fact]
    public async Task WaitingForAnother_CanBeCancelled()
    {
        await using var other = new FileStream(_file, FileMode.Append, FileAccess.Write, FileShare.None);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(120));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FileReceiptAnchor(_file).PublishAsync(Head(1), source.Token));
    }

    [Fact]
    public async Task FolderThatIsNotThere_IsSaidAtOnce() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => new FileReceiptAnchor(Path.Combine(_file, "none", "anchor")).PublishAsync(Head(1)));

    [Fact]
    public async Task LineThatWasNotWrittenToItsEnd_SaysNothing()
    {
        await new FileReceiptAnchor(_file).PublishAsync(Head(1));
        await File.AppendAllTextAsync(_file, "2 " + Head(2).Hash[..10]);

        Assert.Equal(1, (await new FileReceiptAnchor(_file).ReadAsync())!.Sequence);
    }

    private static ReceiptHead Head(int sequence) => new(sequence, new string((char)('a' + (sequence % 6)), 64), new DateTimeOffset(2026, 5, 5, 10, 0, 0, TimeSpan.Zero));
}
