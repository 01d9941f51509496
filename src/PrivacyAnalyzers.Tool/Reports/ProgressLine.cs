using Spectre.Console;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>Tells a person how far it is; nobody else.</summary>
internal static class ProgressLine
{
    /// <param name="host">Where to.</param>
    /// <param name="work">Is handed what to tell: how many of how many projects are done.</param>
    internal static async Task<T> RunAsync<T>(ToolHost host, Func<Action<int, int>, Task<T>> work)
    {
        if (!host.IsInteractive)
        {
            return await work(static (_, _) => { }).ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return await console.Progress().AutoClear(true).HideCompleted(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var bar = context.AddTask("loading", maxValue: 1);
            bar.IsIndeterminate = true;
            return await work((done, all) =>
            {
                bar.IsIndeterminate = false;
                bar.MaxValue = all;
                bar.Value = done;
                bar.Description = $"{done} of {all} projects";
            }).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }
}
