using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore.Replay;

/// <summary>A file of lines that is only added to, by one at a time, whatever process it is in.</summary>
internal sealed class AppendedFile(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds lines, each with its end.</summary>
    internal async Task AppendAsync(string lines, CancellationToken cancellationToken)
    {
        await using var file = await OpenAsync(FileMode.OpenOrCreate, cancellationToken).ConfigureAwait(false);

        // A line that was not written to its end is ended here: it says nothing, and spoils no other.
        var start = file.Length > 0 && await EndsInsideAsync(file, cancellationToken).ConfigureAwait(false) ? "\n" : "";
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes(start + lines), cancellationToken).ConfigureAwait(false);
        file.Flush(flushToDisk: true);
    }

    internal async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        await using var file = await OpenAsync(FileMode.Open, cancellationToken).ConfigureAwait(false);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static async Task<bool> EndsInsideAsync(FileStream file, CancellationToken cancellationToken)
    {
        file.Seek(-1, SeekOrigin.End);
        var last = new byte[1];
        await file.ReadExactlyAsync(last, cancellationToken).ConfigureAwait(false);
        return last[0] != '\n';
    }

    private async Task<FileStream> OpenAsync(FileMode mode, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(20))
        {
            try
            {
                return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < Patience && File.Exists(path))
            {
                await Task.Delay(20, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
