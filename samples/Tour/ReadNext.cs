namespace Tour;

/// <summary>Where to go from here: only what is there.</summary>
internal static class ReadNext
{
    private static readonly (string Path, string About)[] Pages =
    [
        ("samples/Boutique/Privacy.cs", "the whole policy of a shop, one page"),
        ("samples/Boutique/Domain/Customer.cs", "a marked type: one line for the type, one where a member differs"),
        ("samples/Boutique/Rights/RightsDesk.cs", "copies and erasures that name no column"),
        ("docs/data-access.md", "erasure, export, retention, consent and receipts in a database"),
        ("samples/Careless/README.md", "each finding above, and why it is true"),
        ("docs/rules/README.md", "every rule: the law, what violates it, what does not, what it does not see"),
        ("README.md", "how to add it to a project"),
    ];

    public static void Show(SourceCheckout checkout, TextWriter output)
    {
        output.WriteLine("4. What to read next");
        output.WriteLine();
        foreach (var (path, about) in Pages.Where(page => File.Exists(Path.Combine(checkout.Root, page.Path))))
        {
            output.WriteLine($"   {path,-38} {about}");
        }
    }
}
