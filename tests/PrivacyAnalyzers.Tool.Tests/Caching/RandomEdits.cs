namespace PrivacyAnalyzers.Tool.Tests.Caching;

/// <summary>Edits as people make them, in an order that a number decides.</summary>
internal sealed class RandomEdits(ScratchFolder folder, int seed)
{
    private static readonly string[] Bodies =
    [
        "var extra = 3;", "// said by nobody", "", "System.Console.WriteLine(\"done\");", "int count = 1; count++;", "if (System.DateTime.Now.Year > 2000) { return RETURNED; }", "#if DEBUG\nvar only = 1;\n#endif",
    ];

    private static readonly string[] BodiesWithCustomer =
    [
        "System.Console.WriteLine(customer.Email);", "customer.Remarks = \"\";", "customer.Remarks = customer.LastName;", "customer.Reset();", "throw new System.InvalidOperationException(customer.Email);",
    ];

    private static readonly string[] BodiesOfCustomer = ["Remarks = \"\";", "Remarks = Email;", "Visits = 0;", "(Remarks, LastName) = (\"\", \"\");"];

    private static readonly string[] Members = ["public string BirthDate { get; set; } = \"\";", "// a remark", "public string Phone { get { return \"\"; } set { } }", "", "public int Width;"];

    private readonly Random _random = new(seed);
    private readonly Stack<(string Path, string? Before)> _done = new();

    /// <summary>What was done, for who reads a failure.</summary>
    internal string Next()
    {
        switch (_random.Next(12))
        {
            case 0 or 1 or 2 when _done.Count > 0:
                var (path, before) = _done.Pop();
                if (before is null)
                {
                    File.Delete(folder.At(path));
                }
                else
                {
                    File.WriteAllText(folder.At(path), before);
                }

                return "undo in " + path;
            case 3:
                return Insert("// members", Pick(Members), ThreeProjects.Sources[_random.Next(3)]);
            case 4:
                return Insert("public string Email", "[PrivacyAnalyzers.NotPersonalData(\"none\")]", ThreeProjects.Sources[0], comesBefore: true);
            case 5:
                return Insert("// body", Pick(BodiesOfCustomer), ThreeProjects.Sources[0]);
            case 6:
                return Replace("Services/More" + _random.Next(3) + ".cs", "namespace Shop.Services; public class More" + _random.Next(1_000) + " { public string Email = \"\"; }");
            case 7:
                return Replace(Pick(["Services/.editorconfig", ".editorconfig"]), "[*.cs]\n" + Pick(["dotnet_diagnostic.PRIV2001.severity = none", "dotnet_diagnostic.PRIV2002.severity = error", "privacy.level = strict", "# nothing"]) + "\n");
            case 8 or 9:
                return Insert("// body", Pick(BodiesWithCustomer), ThreeProjects.Sources[_random.Next(1, 3)]);
            default:
                return Insert("// body", Pick(Bodies), ThreeProjects.Sources[_random.Next(3)]);
        }
    }

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];

    private string Insert(string after, string line, string path, bool comesBefore = false)
    {
        var text = File.ReadAllText(folder.At(path));
        var places = text.Split(after).Length - 1;
        var at = -1;
        for (var i = _random.Next(places); i >= 0; i--)
        {
            at = text.IndexOf(after, at + 1, StringComparison.Ordinal);
        }

        return Replace(path, text.Insert(comesBefore ? at : at + after.Length, comesBefore ? line + " " : "\n" + line.Replace("RETURNED", "default!", StringComparison.Ordinal)));
    }

    private string Replace(string path, string text)
    {
        _done.Push((path, File.Exists(folder.At(path)) ? File.ReadAllText(folder.At(path)) : null));
        folder.Write(path, text);
        return path + ":\n" + text;
    }
}
