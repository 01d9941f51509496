using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Tests.Loading;

public sealed class SolutionLoaderTests
{
    private const string Library = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    [Fact]
    public async Task Project_IsEvaluatedByMSBuild_AndNothingIsWrittenBesideIt()
    {
        using var folder = MarkedShop.Write();
        var before = Directory.GetFileSystemEntries(folder.At("Shop"));
        var solution = await LoadAsync(folder.At("Shop/Shop.csproj"), new());
        var project = Assert.Single(solution.Projects);
        Assert.True(project.IsEvaluated, string.Join("; ", solution.Notes));
        Assert.Equal(("Shop", 1), (project.Name, project.Files));
        Assert.Equal(before, Directory.GetFileSystemEntries(folder.At("Shop")));
    }

    [Fact]
    public async Task UsingsThatTheSdkAdds_AndReferencesOfImportedFiles_AreKnown()
    {
        using var folder = new ScratchFolder()
            .Write("Directory.Build.props", """<Project><ItemGroup Condition="'$(MSBuildProjectName)' != 'Shared'"><ProjectReference Include="$(MSBuildThisFileDirectory)Shared/Shared.csproj" /></ItemGroup></Project>""")
            .Write("Shared/Shared.csproj", Library)
            .Write("Shared/Key.cs", "namespace Shared { public class Key { } }")
            .Write("Shop/Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""")
            .Write("Shop/Row.cs", "public class Row { public Guid Id; public List<Shared.Key> Keys; }");
        var solution = await LoadAsync(folder.At("Shop/Shop.csproj"), new());
        var shop = Assert.Single(solution.Asked);
        Assert.True(shop.IsEvaluated, string.Join("; ", solution.Notes));
        Assert.Equal(["Shared", "Shop"], solution.Projects.Select(static project => project.Name));
        Assert.Empty(shop.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task Solution_InEitherForm_NamesItsProjects()
    {
        using var folder = MarkedShop.Write()
            .Write("Shop.sln", """
                Microsoft Visual Studio Solution File, Format Version 12.00
                Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Shop", "Shop\Shop.csproj", "{11111111-1111-1111-1111-111111111111}"
                EndProject
                Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Gone", "Gone\Gone.csproj", "{22222222-2222-2222-2222-222222222222}"
                EndProject
                """)
            .Write("Shop.slnx", """<Solution><Folder Name="/src/"><Project Path="Shop/Shop.csproj" /></Folder></Solution>""");
        var old = await LoadAsync(folder.At("Shop.sln"));
        var young = await LoadAsync(folder.At("Shop.slnx"));
        Assert.Equal(["Shop"], old.Projects.Select(project => project.Name));
        Assert.Equal(["Shop"], young.Projects.Select(project => project.Name));
        Assert.Contains(old.Notes, note => note is { Kind: LoadNoteKind.MissingProject, Subject: "Gone/Gone.csproj" });
    }

    [Fact]
    public async Task Folder_WithoutAProject_IsReadAsItIs_WithoutItsTests()
    {
        using var folder = new ScratchFolder().Write("a/One.cs", "class One;").Write("a/bin/Two.cs", "class Two;").Write("tests/Three.cs", "class Three;");
        var solution = await LoadAsync(folder.Path);
        Assert.Equal(1, solution.Files);
        Assert.Contains(solution.Notes, note => note is { Kind: LoadNoteKind.TestProject, Subject: "tests" });
        Assert.Equal(2, (await LoadAsync(folder.Path, new(UseMSBuild: false, IncludeTests: true))).Files);
    }

    [Fact]
    public async Task PlainSources_KnowTheTypesOfTheProjectsTheyReference()
    {
        using var folder = new ScratchFolder()
            .Write("Domain/Domain.csproj", Library).Write("Domain/Customer.cs", "namespace Shop; public class Customer { public string Email { get; set; } = \"\"; }")
            .Write("Web/Web.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\Domain\Domain.csproj" /></ItemGroup></Project>""")
            .Write("Web/Page.cs", "namespace Shop; public class Page { public string Show(Customer customer) => customer.Email; }");
        var solution = await LoadAsync(folder.At("Web/Web.csproj"));
        Assert.Equal(["Domain", "Web"], solution.Projects.Select(project => project.Name));
        Assert.Equal(["Web"], solution.Asked.Select(project => project.Name));
        Assert.DoesNotContain(solution.Projects[1].Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0246");
    }

    [Fact]
    public async Task CyclicReferences_AreCut_AndSaid()
    {
        using var folder = new ScratchFolder()
            .Write("A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../B/B.csproj" /></ItemGroup></Project>""").Write("A/A.cs", "class A;")
            .Write("B/B.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../A/A.csproj" /></ItemGroup></Project>""").Write("B/B.cs", "class B;");
        var solution = await LoadAsync(folder.Path);
        Assert.Equal(2, solution.Files);
        Assert.Single(solution.Notes, note => note.Kind == LoadNoteKind.CyclicReference);
    }

    [Fact]
    public async Task BrokenProject_IsReadAsPlainSources_AndSaid()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">").Write("Shop/One.cs", "class One;");
        var solution = await LoadAsync(folder.Path, new());
        Assert.Equal(1, solution.Files);
        Assert.Contains(solution.Notes, note => note is { Kind: LoadNoteKind.BrokenProject, Subject: "Shop/Shop.csproj" });
    }

    [Fact]
    public async Task WithoutAnSdk_PlainSourcesAreRead_AndSaid()
    {
        using var folder = MarkedShop.Write();
        var solution = await new SolutionLoader(new(), new("no-such-dotnet")).LoadAsync(folder.Path, CancellationToken.None);
        Assert.False(Assert.Single(solution.Projects).IsEvaluated);
        Assert.Contains("no .NET SDK", Assert.Single(solution.Notes, note => note.Kind == LoadNoteKind.NotEvaluated).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LargeBinaryAndForbiddenFiles_AreLeftOut_AndSaid()
    {
        using var folder = new ScratchFolder().Write("One.cs", "class One;");
        File.WriteAllBytes(folder.At("Picture.cs"), [0x89, 0x50, 0, 0, 1, 2]);
        using (var large = File.Create(folder.At("Generated.cs")))
        {
            large.SetLength(50 * 1024 * 1024);
        }

        File.CreateSymbolicLink(folder.At("Nowhere.cs"), folder.At("gone.cs"));
        var solution = await LoadAsync(folder.Path);
        Assert.Equal(1, solution.Files);
        Assert.Equal(
            [(LoadNoteKind.LargeFile, "Generated.cs", "50 MB"), (LoadNoteKind.BinaryFile, "Picture.cs", ""), (LoadNoteKind.UnreadableFile, "Nowhere.cs", "not there")],
            solution.Notes.Select(note => (note.Kind, note.Subject, note.Detail)));
    }

    [Fact]
    public async Task ViewsAndScripts_AreCounted()
    {
        using var folder = new ScratchFolder().Write("One.cs", "class One;").Write("Pages/Index.cshtml", "").Write("App.razor", "").Write("wwwroot/site.js", "").Write("wwwroot/lib/jquery.js", "").Write("up.sql", "");
        Assert.Equal(new UnseenFiles(Views: 2, Scripts: 1, Queries: 1), (await LoadAsync(folder.Path)).Unseen);
    }

    [Theory]
    [InlineData("nowhere", "There is no")]
    [InlineData("notes.txt", "is no solution")]
    [InlineData("Shop.dll", "is a compiled assembly: only sources are read")]
    [InlineData("empty", "There is no C# file")]
    [InlineData("broken.slnx", "cannot be read")]
    public async Task WhatIsNoProject_IsSaidInASentence(string path, string said)
    {
        using var folder = new ScratchFolder().Write("notes.txt", "").Write("Shop.dll", "MZ").Write("empty/readme.md", "").Write("broken.slnx", "<Solution");
        var nothing = await Assert.ThrowsAsync<LoadException>(() => LoadAsync(folder.At(path)));
        Assert.Contains(said, nothing.Message, StringComparison.Ordinal);
    }

    private static Task<LoadedSolution> LoadAsync(string path, LoadOptions? options = null) =>
        new SolutionLoader(options ?? new(UseMSBuild: false), new("dotnet")).LoadAsync(path, CancellationToken.None);
}
