using System.Formats.Tar;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Whether an entry of a folder is a file: .NET tells folders and links apart, and takes all else for files.</summary>
internal static class EntryKind
{
    /// <summary>Whether a pipe, a socket or a device stands there, or a link to one. Whoever opens a pipe waits for somebody to write, and a device may never end; none of them has a length.</summary>
    internal static bool IsSpecial(string path)
    {
        try
        {
            var file = Behind(path);
            return file.Length == 0 && !IsFile(file.FullName);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Not there, a folder, or a link in a circle: who reads it is told so at once.
            return false;
        }
    }

    /// <summary>A link has a length of its own: what it leads to is meant.</summary>
    internal static FileInfo Behind(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);

    /// <param name="path">No link, and nothing with a length: what has one would be copied.</param>
    internal static bool IsFile(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        // The one who has to know is whoever packs it, and asks the system without opening anything but files.
        try
        {
            using var packed = new MemoryStream();
            using (var writer = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(path, "entry");
            }

            packed.Position = 0;
            using var reader = new TarReader(packed);
            return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
        }
        catch (IOException)
        {
            // Sockets cannot be packed.
            return false;
        }
    }
}
