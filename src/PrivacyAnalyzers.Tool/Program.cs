using PrivacyAnalyzers.Tool;

return await PrivacyCommand.RunAsync(args, ToolHost.OfThisProcess()).ConfigureAwait(false);
