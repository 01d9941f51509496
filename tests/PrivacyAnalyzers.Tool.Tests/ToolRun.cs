using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Tests;

/// <summary>One run of the command inside this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    internal static Task<ToolRun> OfAsync(params string[] arguments) => WithAsync("dotnet", arguments);

    /// <param name="dotnet">What is started for the SDK.</param>
    /// <param name="arguments">What was typed.</param>
    internal static async Task<ToolRun> WithAsync(string dotnet, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await PrivacyCommand.RunAsync(arguments, new(output, error, IsInteractive: false, Width: 160, new DotnetProcess(dotnet)));
        return new(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
