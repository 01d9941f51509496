using PrivacyAnalyzers.Tool;

// The stack of the first thread is as large as its shell says, that of all others as this program does.
return await Task.Run(() => PrivacyCommand.RunAsync(args, ToolHost.OfThisProcess())).ConfigureAwait(false);
