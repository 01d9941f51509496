using PrivacyAnalyzers.Robustness;
using PrivacyAnalyzers.Robustness.Inputs;

// Usage: Robustness sample                         the repository's own sources, a minute: what CI runs, from the root of the repository
//        Robustness all FOLDER...                  20,000 mutations of the folders, the folders as they are and marked, ten runs of each: hours
//        Robustness mutate COUNT SEED FOLDER...    so many mutations of neighbouring files, PIECE=8 of them at a time unless the environment says otherwise
//        Robustness whole FOLDER...                each folder as it is, and with one member in 20 marked
//        Robustness repeat RUNS FOLDER...          so many runs of each folder, marked, with and without concurrency, files in any order
const int Seed = 20_261_122, Every = 20;
var pieceSize = int.TryParse(Environment.GetEnvironmentVariable("PIECE"), System.Globalization.CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 8;
if (args.Length == 0)
{
    Console.Error.WriteLine("sample | all FOLDER... | mutate COUNT SEED FOLDER... | whole FOLDER... | repeat RUNS FOLDER...");
    return 2;
}

var campaign = new Campaign(Console.Out);
switch (args[0])
{
    case "sample":
        var own = OwnSources.All(Directory.GetCurrentDirectory()).ToList();
        campaign.Mutate(own, count: 400, Seed);
        campaign.Repeat(own[0], runs: 10);
        campaign.Repeat(own[1], runs: 10);
        break;
    case "all":
        campaign.Mutate(Pieces(args.Skip(1)), 20_000, Seed);
        Whole(args.Skip(1));
        Repeat(args.Skip(1), runs: 10);
        break;
    case "mutate":
        campaign.Mutate(Pieces(args.Skip(3)), int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
        break;
    case "whole":
        Whole(args.Skip(1));
        break;
    case "repeat":
        Repeat(args.Skip(2), int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
        break;
    default:
        Console.Error.WriteLine($"'{args[0]}' is no command.");
        return 2;
}

Console.WriteLine(campaign.Failed == 0 ? "nothing failed" : $"{campaign.Failed} failed");
return campaign.Failed == 0 ? 0 : 1;

// In a piece, more is marked: what a file says of its own types must reach the flow.
List<SourceUnit> Pieces(IEnumerable<string> folders) =>
    [.. folders.SelectMany(folder => SourceUnit.Read(folder).InPieces(pieceSize)).Select(piece => new SeededMarking(Seed, every: 3).Apply(piece))];

void Whole(IEnumerable<string> folders)
{
    foreach (var unit in folders.Select(SourceUnit.Read))
    {
        campaign.Whole(unit, "as it is");
        campaign.Whole(new SeededMarking(Seed, Every).Apply(unit), $"with one in {Every} marked");
    }
}

void Repeat(IEnumerable<string> folders, int runs)
{
    foreach (var unit in folders.Select(SourceUnit.Read))
    {
        campaign.Repeat(new SeededMarking(Seed, Every).Apply(unit), runs);
    }
}
