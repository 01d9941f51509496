using RuleDocs;

// Usage: RuleDocs [--check] [repository root]. Without --check, writes; with it, fails where what is committed differs.
var check = args.Contains("--check");
var root = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "PrivacyAnalyzers.sln")))
{
    Console.Error.WriteLine($"'{root}' is not the repository: it has no PrivacyAnalyzers.sln. Run it from the root, or name the root.");
    return 2;
}

var stale = 0;
foreach (var document in Projection.Of(new Repository(root), CatalogueReader.Read()))
{
    if (document.IsCurrent)
    {
        continue;
    }

    stale++;
    Console.WriteLine((check ? "stale: " : "wrote: ") + document.RelativePath);
    if (!check)
    {
        document.Write();
    }
}

if (check && stale > 0)
{
    Console.Error.WriteLine($"{stale} file(s) differ from the catalogue: run 'dotnet run --project tools/RuleDocs' and commit what it writes.");
    return 1;
}

return 0;
