using System.CommandLine;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>The argument and the options that all commands share which load code.</summary>
internal sealed class LoadingOptions
{
    internal Argument<string> Path { get; } = new("path") { Description = "A solution (.sln, .slnx), a project (.csproj) or a folder.", DefaultValueFactory = static _ => "." };

    internal Option<bool> NoMSBuild { get; } = new("--no-msbuild") { Description = "Read plain sources, and run no target of the projects; without it MSBuild is asked, as in a build, how each is compiled." };

    internal Option<bool> NoRestore { get; } = new("--no-restore") { Description = "Do not restore packages that are missing; what they hold is then not known, and the output says so." };

    internal Option<bool> IncludeTests { get; } = new("--include-tests") { Description = "Look at test projects, too; they are left out otherwise." };

    internal void AddTo(Command command)
    {
        command.Add(Path);
        command.Add(NoMSBuild);
        command.Add(NoRestore);
        command.Add(IncludeTests);
    }

    internal LoadOptions Read(ParseResult parsed) => new(!parsed.GetValue(NoMSBuild), !parsed.GetValue(NoRestore), parsed.GetValue(IncludeTests));
}
