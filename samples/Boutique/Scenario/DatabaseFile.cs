using System.Text;

namespace Boutique.Scenario;

/// <summary>The bytes of the database on the disk: its file, and what SQLite keeps beside it.</summary>
internal static class DatabaseFile
{
    private static readonly string[] Parts = ["", "-wal", "-shm", "-journal"];

    /// <summary>In how many places of the files one of the values stands: deleted pages included, since they are only bytes.</summary>
    public static int Count(string file, IEnumerable<string> values)
    {
        var bytes = Parts.Select(part => file + part).Where(File.Exists).Select(File.ReadAllBytes).ToList();
        return values.SelectMany(value => new[] { Encoding.UTF8.GetBytes(value), Encoding.Unicode.GetBytes(value) }).Sum(pattern => bytes.Sum(content => Count(content, pattern)));
    }

    /// <summary>Puts a copy in the place of the database, as a restore does.</summary>
    public static void Restore(string copy, string file)
    {
        foreach (var part in Parts.Skip(1)) File.Delete(file + part);
        File.Copy(copy, file, overwrite: true);
    }

    private static int Count(ReadOnlySpan<byte> content, ReadOnlySpan<byte> pattern)
    {
        var count = 0;
        for (var at = content.IndexOf(pattern); at >= 0; at = content.IndexOf(pattern))
        {
            count++;
            content = content[(at + pattern.Length)..];
        }
        return count;
    }
}
