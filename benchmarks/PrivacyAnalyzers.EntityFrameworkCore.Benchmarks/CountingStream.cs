namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>Takes what is written and keeps nothing; at one point it looks at what is alive.</summary>
internal sealed class CountingStream : Stream
{
    private long _length;

    /// <summary>After how many bytes to look; zero for never.</summary>
    internal long LookAt { get; set; }

    internal long Live { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Count(count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Count(buffer.Length);
        return ValueTask.CompletedTask;
    }

    private void Count(int count)
    {
        var isThere = LookAt > 0 && _length < LookAt && _length + count >= LookAt;
        _length += count;
        if (isThere)
        {
            Live = GC.GetTotalMemory(forceFullCollection: true);
        }
    }
}
