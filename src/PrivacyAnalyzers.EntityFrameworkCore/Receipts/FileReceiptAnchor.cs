using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Publishes the end of the chain of receipts in a file that is only added to. It serves where the application may not write the file otherwise: on a disk that is written once, or of another owner.</summary>
public sealed class FileReceiptAnchor : IReceiptAnchor
{
    private const int Attempts = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly string _path;

    /// <summary>Names the file.</summary>
    /// <param name="path">Its path; made when it is not there.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public FileReceiptAnchor(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
    }

    /// <inheritdoc/>
    public async Task PublishAsync(ReceiptHead head, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        var line = string.Create(CultureInfo.InvariantCulture, $"{head.Sequence} {head.Hash} {head.At.ToUniversalTime():O}\n");
        // Alone: where systems only know whole locks, two that append at once would write over each other.
        await using var file = await OpenAsync(FileMode.Append, FileAccess.Write, FileShare.None, cancellationToken).ConfigureAwait(false);
        await file.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken).ConfigureAwait(false);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public async Task<ReceiptHead?> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        await using var file = await OpenAsync(FileMode.Open, FileAccess.Read, FileShare.ReadWrite, cancellationToken).ConfigureAwait(false);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = (await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false)).Split('\n');

        // A line that was not written to its end says nothing.
        var parts = lines.Select(static line => line.Split(' ')).LastOrDefault(static parts => parts.Length == 3 && parts[1].Length == 64 && parts[2].EndsWith("+00:00", StringComparison.Ordinal));
        return parts is null ? null : new ReceiptHead(long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], DateTimeOffset.ParseExact(parts[2], "O", CultureInfo.InvariantCulture));
    }

    // Another process may be adding its line: lines are added one at a time, each whole.
    private async Task<FileStream> OpenAsync(FileMode mode, FileAccess access, FileShare share, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(_path, mode, access, share);
            }
            catch (IOException exception) when (attempt < Attempts && exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
