using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool;

/// <summary>What a command is run in: where it writes, and what it may ask.</summary>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">What is said beside it.</param>
/// <param name="IsInteractive">A person looks on: colours, and a line that tells how far it is.</param>
/// <param name="Width">How wide the terminal is.</param>
/// <param name="Dotnet">The SDK.</param>
internal sealed record ToolHost(TextWriter Out, TextWriter Error, bool IsInteractive, int Width, DotnetProcess Dotnet)
{
    /// <summary>Where answers of earlier runs are kept, unless a command says otherwise; null for nowhere.</summary>
    internal string? CacheFolder { get; init; }

    private const int PlainWidth = 120;

    internal static ToolHost OfThisProcess()
    {
        var isInteractive = !Console.IsOutputRedirected && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        return new(Console.Out, Console.Error, isInteractive, isInteractive ? Math.Clamp(Console.WindowWidth, 60, 160) : PlainWidth, new("dotnet")) { CacheFolder = Caching.CacheFolder.OfUser };
    }
}
