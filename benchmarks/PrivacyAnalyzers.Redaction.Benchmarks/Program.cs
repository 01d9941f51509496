using System.Diagnostics;
using System.Globalization;
using PrivacyAnalyzers;
using PrivacyAnalyzers.Redaction.Benchmarks;

// Usage: [--rounds N]          time and allocations of redaction, as ratios over a mask written by hand
//        export [--rounds N]   of exports, as ratios over what System.Text.Json generates
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = args is [.., "--rounds", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 60;
var customers = Customer.Some;
var failed = false;
if (typeof(RedactionPolicy).Assembly.GetCustomAttributes(typeof(DebuggableAttribute), false) is [DebuggableAttribute { IsJITOptimizerDisabled: true }, ..])
{
    Console.Error.WriteLine("run it with -c Release");
    return 2;
}

Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; {rounds} interleaved rounds: processor time, the best with its ratio, and the median; each operation on the next of {customers.Length} objects");
if (args is ["export", ..])
{
    return ExportComparison.Run(rounds) ? 0 : 1;
}

Compare(
    "an e-mail address",
    ("by hand", customer => ByHand.Email(customer.Email)),
    ("policy", customer => RedactionPolicy.Current.Redact(DataCategory.EmailAddress, customer.Email)),
    ("regex", customer => Scrubber.Email(customer.Email)));
Compare(
    "a telephone number",
    ("by hand", customer => customer.Telephone is { } value ? ByHand.Telephone(value) : "null"),
    ("policy", customer => RedactionPolicy.Current.Redact(DataCategory.TelephoneNumber, customer.Telephone) ?? "null"));
Compare(
    "a name",
    ("by hand", customer => ByHand.Name(customer.LastName)),
    ("policy", customer => RedactionPolicy.Current.Redact(DataCategory.Name, customer.LastName)));
Compare(
    "an object of eight members",
    ("by hand", ByHand.Text),
    ("generated", customer => customer.ToRedactedString()),
    ("regex", customer => Scrubber.Text(ByHand.Plain(customer))),
    ("not redacted", ByHand.Plain));
return failed ? 1 : 0;

void Compare(string what, params (string Name, Func<Customer, string> Run)[] ways)
{
    const int Operations = 50_000;
    var times = ways.Select(_ => new List<double>()).ToArray();
    var bytes = new long[ways.Length];
    for (var round = -20; round < rounds; round++)
    {
        for (var way = 0; way < ways.Length; way++)
        {
            var run = ways[way].Run;
            var length = 0L;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Operations; i++)
            {
                length += run(customers[i & 255]).Length;
            }

            var used = Environment.CpuUsage.TotalTime - start;
            bytes[way] = (GC.GetAllocatedBytesForCurrentThread() - before) / Operations;
            failed |= length == 0;

            // The first rounds let the compiler at run time finish.
            if (round >= 0)
            {
                times[way].Add(used.TotalNanoseconds / Operations);
            }
        }
    }

    Console.WriteLine(what);
    var reference = times[0].Min();
    for (var way = 0; way < ways.Length; way++)
    {
        var (best, median) = (times[way].Min(), Median(times[way]));
        Console.WriteLine($"  {ways[way].Name,-14} {best,8:F1} ns   x{best / reference,-6:F2} median {median,8:F1} ns   x{median / Median(times[0]),-6:F2} {bytes[way],5} bytes   {ways[way].Run(customers[1])}");
    }
}

static double Median(List<double> values)
{
    var sorted = values.Order().ToList();
    return sorted[sorted.Count / 2];
}
