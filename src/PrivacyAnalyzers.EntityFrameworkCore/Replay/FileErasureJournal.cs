using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>The journal of erasures in a file that is only added to, a line an erasure: kept on another disk than the database, and never restored together with it.</summary>
public sealed class FileErasureJournal : IErasureJournal
{
    private const int Parts = 11;
    private const string Held = "held";
    private const string None = "-";
    private const string End = ".";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _path;

    /// <summary>Names the file.</summary>
    /// <param name="path">Its path; made when it is not there.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public FileErasureJournal(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
    }

    /// <inheritdoc/>
    public async Task AppendAsync(IReadOnlyList<ErasureJournalEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        await using var file = await OpenAsync(FileMode.OpenOrCreate, cancellationToken).ConfigureAwait(false);

        // A line that was not written to its end is ended here: it says nothing, and spoils no other.
        var start = file.Length > 0 && await EndsInsideAsync(file, cancellationToken).ConfigureAwait(false) ? "\n" : "";
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes(start + string.Concat(entries.Select(Line))), cancellationToken).ConfigureAwait(false);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public async Task<ErasureJournalEntry?> ReadLastAsync(CancellationToken cancellationToken = default) => (await ReadAsync(cancellationToken).ConfigureAwait(false)).LastOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ErasureJournalEntry>> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (!File.Exists(_path))
        {
            return [];
        }

        await using var file = await OpenAsync(FileMode.Open, cancellationToken).ConfigureAwait(false);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var entries = new List<ErasureJournalEntry>();
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (Read(line) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private static string Line(ErasureJournalEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Sequence} {entry.Hash} {entry.SubjectPseudonym} {entry.RequestId:N} {entry.ReceivedAt.ToUniversalTime():O} {entry.DoneAt.ToUniversalTime():O} {(int)entry.Channel} {(entry.PurposeKey is { } purpose ? Uri.EscapeDataString(purpose) : None)} {(entry.RelationEnded is { } ended ? ended.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) : None)} {(entry.IsHeld ? Held : None)} {End}\n");

    private static ErasureJournalEntry? Read(string line)
    {
        var parts = line.Split(' ');
        var culture = CultureInfo.InvariantCulture;
        return parts.Length != Parts || parts[^1] != End ? null : new ErasureJournalEntry(
            long.Parse(parts[0], culture),
            parts[1],
            parts[2],
            Guid.ParseExact(parts[3], "N"),
            DateTimeOffset.ParseExact(parts[4], "O", culture),
            DateTimeOffset.ParseExact(parts[5], "O", culture),
            parts[7] == None ? null : Uri.UnescapeDataString(parts[7]),
            (Channel)int.Parse(parts[6], culture),
            parts[8] == None ? null : DateTimeOffset.ParseExact(parts[8], "O", culture),
            parts[9] == Held);
    }

    private static async Task<bool> EndsInsideAsync(FileStream file, CancellationToken cancellationToken)
    {
        file.Seek(-1, SeekOrigin.End);
        var last = new byte[1];
        await file.ReadExactlyAsync(last, cancellationToken).ConfigureAwait(false);
        return last[0] != '\n';
    }

    // One at a time, whatever process it is in.
    private async Task<FileStream> OpenAsync(FileMode mode, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(20))
        {
            try
            {
                return new FileStream(_path, mode, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < Patience && File.Exists(_path))
            {
                await Task.Delay(20, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
