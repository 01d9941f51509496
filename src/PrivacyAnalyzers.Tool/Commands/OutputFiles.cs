using System.Text;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Writes what was asked for. Of several files all are written, or none: half of a policy, or of a baseline, would look like a whole one, and so would half of a report.</summary>
internal static class OutputFiles
{
    /// <exception cref="LoadException">It cannot be written.</exception>
    internal static Task WriteAsync(string path, string text, CancellationToken cancellationToken) => WriteAsync([(path, new UTF8Encoding(false).GetBytes(text))], cancellationToken);

    /// <exception cref="LoadException">One of them cannot be written: then none is.</exception>
    internal static async Task WriteAsync(IReadOnlyList<(string Path, byte[] Bytes)> files, CancellationToken cancellationToken)
    {
        var replacements = new List<FileReplacement>();
        var current = "";
        try
        {
            foreach (var (path, bytes) in files)
            {
                current = path;
                replacements.Add(FileReplacement.Open(path, bytes));
            }

            foreach (var replacement in replacements)
            {
                current = replacement.Path;
                await replacement.WriteAsync(cancellationToken).ConfigureAwait(false);
            }

            foreach (var replacement in replacements)
            {
                current = replacement.Path;
                replacement.Place();
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            replacements.ForEach(static replacement => replacement.TakeBack());
            throw new LoadException($"'{current}' cannot be written, so nothing was: {Reason(current, refused)}.");
        }
        finally
        {
            replacements.ForEach(static replacement => replacement.Dispose());
        }
    }

    private static string Reason(string path, Exception refused) => refused switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        DirectoryNotFoundException => "its folder is not there",
        UnauthorizedAccessException => "there is no permission to write there",
        _ => refused.Message.TrimEnd('.'),
    };
}
