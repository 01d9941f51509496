using System.Text;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Writes what was asked for. Of several files all are written, or none: half of a policy, or of a baseline, would look like a whole one.</summary>
internal static class OutputFiles
{
    /// <exception cref="LoadException">It cannot be written.</exception>
    internal static Task WriteAsync(string path, string text, CancellationToken cancellationToken) => WriteAsync([(path, new UTF8Encoding(false).GetBytes(text))], cancellationToken);

    /// <exception cref="LoadException">One of them cannot be written: then none is.</exception>
    internal static async Task WriteAsync(IReadOnlyList<(string Path, byte[] Bytes)> files, CancellationToken cancellationToken)
    {
        var opened = new List<FileStream>();
        var made = new List<string>();
        try
        {
            foreach (var (path, _) in files)
            {
                var isNew = !File.Exists(path);
                opened.Add(Open(path));
                if (isNew)
                {
                    made.Add(path);
                }
            }

            for (var index = 0; index < opened.Count; index++)
            {
                opened[index].SetLength(0);
                await opened[index].WriteAsync(files[index].Bytes, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (LoadException)
        {
            foreach (var path in made)
            {
                File.Delete(path);
            }

            throw;
        }
        finally
        {
            foreach (var stream in opened)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read | FileShare.Delete);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new LoadException($"'{path}' cannot be written, so nothing was: {Reason(path, refused)}.");
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
