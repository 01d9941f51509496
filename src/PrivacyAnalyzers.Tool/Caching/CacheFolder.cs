using System.Security.Cryptography;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>
/// Answers of earlier runs, a file each. Several processes may use it at once: a file is there whole or not at all. What cannot be read, was cut off, or is none
/// of ours is as good as not there, and what cannot be written is not.
/// </summary>
internal sealed class CacheFolder(string path, long maximumBytes = CacheFolder.DefaultMaximum)
{
    private const long DefaultMaximum = 256L * 1024 * 1024;
    private const string Extension = ".privacy";

    private static ReadOnlySpan<byte> Header => "privacy answers 1\n"u8;

    private int _hits;
    private int _written;
    private int _parts;

    /// <summary>How many answers were found.</summary>
    internal int Hits => _hits;

    /// <summary>How many projects were looked at in part, the rest being known.</summary>
    internal int Parts => _parts;

    internal void CountPart() => Interlocked.Increment(ref _parts);

    /// <summary>Where this user's programs keep what they can make again.</summary>
    internal static string OfUser
    {
        get
        {
            var set = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var folder = Path.IsPathFullyQualified(set ?? "") ? set!
                : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
                : Path.Combine(home, ".cache");
            return Path.Combine(folder, "privacy-analyzers");
        }
    }

    internal byte[]? Read(string key)
    {
        try
        {
            var file = FileOf(key);
            var bytes = File.ReadAllBytes(file);
            var start = Header.Length + SHA256.HashSizeInBytes;
            if (bytes.Length < start || !bytes.AsSpan().StartsWith(Header) || !SHA256.HashData(bytes.AsSpan(start)).AsSpan().SequenceEqual(bytes.AsSpan(Header.Length, SHA256.HashSizeInBytes)))
            {
                return null;
            }

            Touch(file);
            Interlocked.Increment(ref _hits);
            return bytes[start..];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal void Write(string key, ReadOnlySpan<byte> answer)
    {
        try
        {
            Create(path);
            var file = FileOf(key);
            var written = file + "." + Guid.NewGuid().ToString("N");
            using (var stream = new FileStream(written, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Header);
                stream.Write(SHA256.HashData(answer));
                stream.Write(answer);
            }

            File.Move(written, file, overwrite: true);
            Interlocked.Increment(ref _written);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // It is found again the next time, that is all.
        }
    }

    /// <summary>Takes out what was not asked for the longest, where the whole is too large.</summary>
    internal void Trim()
    {
        if (_written == 0)
        {
            return;
        }

        try
        {
            // What a process left half-written that was stopped goes with the rest.
            var kept = 0L;
            foreach (var file in new DirectoryInfo(path).EnumerateFiles("*" + Extension + "*").OrderByDescending(static file => file.LastWriteTimeUtc))
            {
                kept += file.Length;
                if (kept > maximumBytes)
                {
                    file.Delete();
                }
            }
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            // Another process does the same.
        }
    }

    private string FileOf(string key) => Path.Combine(path, key + Extension);

    // Sources are named in it: it is nobody else's.
    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Touch(string file)
    {
        try
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // It may be read all the same.
        }
    }
}
