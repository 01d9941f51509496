using System.Formats.Tar;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Whether an entry of a folder is a file: .NET tells folders and links apart, and takes all else for files.</summary>
internal static class EntryKind
{
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
