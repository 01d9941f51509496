using Careless;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

var folder = args.Length > 0 ? args[0] : Directory.CreateTempSubdirectory("careless-").FullName;
using var loggers = LoggerFactory.Create(logging => logging.AddSimpleConsole(console =>
{
    console.SingleLine = true;
    console.ColorBehavior = LoggerColorBehavior.Disabled;
}));
await CarelessScenario.RunAsync(loggers, folder);
