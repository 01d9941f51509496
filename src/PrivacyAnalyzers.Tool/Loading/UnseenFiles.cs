namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>How many files there are that nothing here reads.</summary>
internal sealed record UnseenFiles(int Views, int Scripts, int Queries)
{
    internal static UnseenFiles None { get; } = new(0, 0, 0);

    internal UnseenFiles Add(UnseenFiles other) => new(Views + other.Views, Scripts + other.Scripts, Queries + other.Queries);

    /// <summary>Counts below the folders, each file once.</summary>
    internal static UnseenFiles Below(IEnumerable<string> folders)
    {
        var files = folders.SelectMany(static folder => SourceFolder.Files(folder, static _ => true)).Distinct(StringComparer.Ordinal).ToLookup(static file => Path.GetExtension(file).ToLowerInvariant());
        return new(
            files[".razor"].Count() + files[".cshtml"].Count() + files[".aspx"].Count() + files[".xaml"].Count(),
            files[".js"].Count(IsWritten) + files[".ts"].Count(IsWritten) + files[".jsx"].Count() + files[".tsx"].Count(),
            files[".sql"].Count());
    }

    // Libraries that come as they are say nothing about this application.
    private static bool IsWritten(string file) => !file.EndsWith(".min.js", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".d.ts", StringComparison.OrdinalIgnoreCase)
        && !file.Replace('\\', '/').Contains("/lib/", StringComparison.OrdinalIgnoreCase);
}
