using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivacyAnalyzers.EntityFrameworkCore.Replay;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>The journal of acts in a file that is only added to, a line an entry, as JSON: kept on another disk than the database, and never restored together with it.</summary>
public sealed class FileActJournal : IActJournal
{
    private readonly AppendedFile _file;

    /// <summary>Names the file.</summary>
    /// <param name="path">Its path; made when it is not there.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public FileActJournal(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _file = new AppendedFile(path);
    }

    /// <inheritdoc/>
    public Task AppendAsync(IReadOnlyList<ActJournalEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return _file.AppendAsync(string.Concat(entries.Select(static entry => JsonSerializer.Serialize(entry) + "\n")), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ActJournalEntry>> ReadAsync(CancellationToken cancellationToken = default) =>
        [.. (await _file.ReadAsync(cancellationToken).ConfigureAwait(false)).Select(Read).OfType<ActJournalEntry>()];

    // A line that was not written to its end says nothing.
    private static ActJournalEntry? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ActJournalEntry>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
