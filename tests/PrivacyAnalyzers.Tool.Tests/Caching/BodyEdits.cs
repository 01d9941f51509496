namespace PrivacyAnalyzers.Tool.Tests.Caching;

/// <summary>Edits of bodies that somebody might do next, the same for the same seed. Some are in code that nothing names.</summary>
internal sealed class BodyEdits(ScratchFolder folder, int seed)
{
    private static readonly string[] Lines =
    [
        "System.Console.WriteLine(customer.Email);", "return customer.Email;", "return customer.LastName;", "return \"\";", "customer.Remarks = customer.Email;", "customer.Remarks = \"\";",
        "System.Console.WriteLine(Texts.Short(customer));", "System.Console.WriteLine(new Bold().Of(customer));", "System.Console.WriteLine(new Plain().Of(customer));", "return new Scope(customer).Open(customer);",
        "return customer.Long();", "System.Console.WriteLine($\"{customer}\");", "throw new System.InvalidOperationException(customer.Email);", "// a remark\n\n", "var unused = 1;",
    ];

    private static readonly string[] Unnamed = ["System.Console.WriteLine(\"closed\");", "// a remark\n", "System.Console.WriteLine(nameof(Customer));"];

    private readonly Random _random = new(seed);
    private readonly Stack<(string Path, string Before)> _done = new();

    /// <summary>What was done, for who reads a failure.</summary>
    internal string Next()
    {
        if (_done.Count > 0 && _random.Next(4) == 0)
        {
            var (path, before) = _done.Pop();
            File.WriteAllText(folder.At(path), before);
            return "undo in " + path;
        }

        return _random.Next(8) == 0 ? Insert("// unnamed", Pick(Unnamed), Pick(["Customer.cs", "Scope.cs"])) : Insert("// body", Pick(Lines), Pick(OneFolder.Sources));
    }

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];

    private string Insert(string after, string line, string path)
    {
        var text = File.ReadAllText(folder.At(path));
        _done.Push((path, text));
        var at = -1;
        for (var i = _random.Next(text.Split(after).Length - 1); i >= 0; i--)
        {
            at = text.IndexOf(after, at + 1, StringComparison.Ordinal);
        }

        var edited = text.Insert(at + after.Length, "\n" + line);
        File.WriteAllText(folder.At(path), edited);
        return path + ":\n" + edited;
    }
}
