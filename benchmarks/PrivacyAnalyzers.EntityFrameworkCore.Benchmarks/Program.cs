using System.Diagnostics;
using System.Globalization;
using PrivacyAnalyzers.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

// Usage: one | statements | many | export | ledger [--rounds N] [--rows N] [--people N] [--without-loading]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (typeof(PersonalDataOptions).Assembly.GetCustomAttributes(typeof(DebuggableAttribute), false) is [DebuggableAttribute { IsJITOptimizerDisabled: true }, ..])
{
    Console.Error.WriteLine("run it with -c Release");
    return 2;
}

var what = args is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? first : "";
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
var loads = !args.Contains("--without-loading");
foreach (var open in Database.All())
{
    using var database = open();
    switch (what)
    {
        case "one":
            await ErasureComparison.OneAsync(database, Number("--rounds", 7), Number("--rows", 10_000), loads);
            break;
        case "statements":
            await ErasureComparison.ListAsync(database, Number("--rounds", 25), Number("--people", 1), Number("--rows", args.Contains("--people") ? 8 : 10_000));
            break;
        case "many":
            await ErasureComparison.ManyAsync(database, Number("--rounds", 3), Number("--people", 1_000), Number("--rows", 8), loads);
            break;
        case "export":
            await ExportComparison.RunAsync(database, Number("--rounds", 7), Number("--rows", 100_000));
            break;
        case "ledger":
            await LedgerLoad.RunAsync(database, Number("--rows", 200_000));
            break;
        default:
            Console.Error.WriteLine("say what: one, statements, many, export or ledger");
            return 2;
    }
}

return 0;

int Number(string option, int otherwise) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
