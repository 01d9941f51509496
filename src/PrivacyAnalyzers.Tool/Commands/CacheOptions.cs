using System.CommandLine;
using PrivacyAnalyzers.Tool.Caching;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>The options of commands that keep what they found for the next run.</summary>
internal sealed class CacheOptions(ToolHost host)
{
    private readonly Option<string?> _folder = new("--cache") { Description = "The folder that keeps what was found, for the next run; one of this user by default. It names sources and members, and holds no line of them." };
    private readonly Option<bool> _none = new("--no-cache") { Description = "Find everything anew, and keep nothing." };

    internal void AddTo(Command command)
    {
        command.Add(_folder);
        command.Add(_none);
    }

    internal CacheFolder? Read(ParseResult parsed) =>
        !parsed.GetValue(_none) && (parsed.GetValue(_folder) ?? host.CacheFolder) is { Length: > 0 } folder ? new CacheFolder(Path.GetFullPath(folder)) : null;
}
