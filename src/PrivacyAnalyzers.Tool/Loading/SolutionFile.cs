using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Reads which C# projects a solution names, in either of its two forms.</summary>
internal static partial class SolutionFile
{
    /// <exception cref="LoadException">The file cannot be read.</exception>
    internal static ImmutableArray<string> Projects(string path)
    {
        if (EntryKind.IsSpecial(path))
        {
            throw new LoadException($"'{Path.GetFileName(path)}' is a pipe, a socket or a device, and no file.");
        }

        var folder = Path.GetDirectoryName(path)!;
        try
        {
            var named = Path.GetExtension(path).Equals(".slnx", StringComparison.OrdinalIgnoreCase)
                ? XDocument.Load(path).Descendants("Project").Select(static project => project.Attribute("Path")?.Value ?? "")
                : ProjectLine().Matches(File.ReadAllText(path)).Select(static match => match.Groups[1].Value);
            return
            [
                .. named.Where(static name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                    .Select(name => Path.GetFullPath(Path.Combine(folder, name.Replace('\\', '/'))))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (XmlException broken)
        {
            throw new LoadException($"'{Path.GetFileName(path)}' cannot be read: {broken.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new LoadException($"'{Path.GetFileName(path)}' may not be read.");
        }
    }

    [GeneratedRegex("""^\s*Project\("\{[^}]*\}"\)\s*=\s*"[^"]*"\s*,\s*"([^"]+)"\s*,""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
