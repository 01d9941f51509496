namespace Tour;

/// <summary>The folder of the source this program was built from.</summary>
internal sealed class SourceCheckout
{
    private SourceCheckout(string root) => Root = root;

    public string Root { get; }

    public string CarelessFolder => Path.Combine(Root, "samples", "Careless");

    public string BoutiqueFolder => Path.Combine(Root, "samples", "Boutique");

    public static SourceCheckout Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PrivacyAnalyzers.sln"))) return new SourceCheckout(folder.FullName);
        }
        throw new TourException("it has to run from its source: PrivacyAnalyzers.sln is in none of the folders above the program.");
    }

    /// <summary>An empty folder under <c>artifacts</c>, which stays after the run for whoever wants to look inside.</summary>
    public string EmptyFolder(string name)
    {
        var folder = Path.Combine(Root, "artifacts", "tour", name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>The path as people of any machine write it.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
