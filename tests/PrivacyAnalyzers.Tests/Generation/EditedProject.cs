using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>
/// A project under an editor's hands: both generators run after each edit with what they cached, and again from nothing. The two must agree to the byte.
/// </summary>
internal sealed class EditedProject
{
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private CSharpParseOptions _options = CSharpParseOptions.Default;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    internal EditedProject(IEnumerable<KeyValuePair<string, string>> files, IEnumerable<MetadataReference>? references = null)
    {
        foreach (var (path, source) in files)
            _trees.Add(path, Parse(path, source));

        _compilation = CSharpCompilation.Create(
            "Edited", _trees.Values, references ?? ReferenceSet.Net100.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = Driver();
        Run();
    }

    /// <summary>What is generated now, by name.</summary>
    internal ImmutableSortedDictionary<string, string> Texts { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    internal string this[string path] => _trees[path].ToString();

    internal void Write(string path, string source)
    {
        var next = Parse(path, source);
        _compilation = _trees.TryGetValue(path, out var tree) ? _compilation.ReplaceSyntaxTree(tree, next) : _compilation.AddSyntaxTrees(next);
        _trees[path] = next;
        Run();
    }

    internal void Delete(string path)
    {
        _compilation = _compilation.RemoveSyntaxTrees(_trees[path]);
        _trees.Remove(path);
        Run();
    }

    internal void Define(params string[] symbols)
    {
        _options = _options.WithPreprocessorSymbols(symbols);
        foreach (var (path, tree) in _trees.ToList())
            _trees[path] = Parse(path, tree.ToString());

        _compilation = _compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(_trees.Values);
        _driver = _driver.WithUpdatedParseOptions(_options);
        Run();
    }

    internal void Change(Func<CSharpCompilation, CSharpCompilation> change)
    {
        _compilation = change(_compilation);
        Run();
    }

    private void Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        Texts = TextsOf(_driver);
        var fresh = TextsOf(Driver().RunGenerators(_compilation));
        Assert.Equal(fresh.Keys, Texts.Keys);
        foreach (var (name, text) in fresh)
            Assert.Equal(text, Texts[name]);
    }

    private CSharpGeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new PrivacyGenerator().AsSourceGenerator(), new InventoryGenerator().AsSourceGenerator()], parseOptions: _options);

    private SyntaxTree Parse(string path, string source) => CSharpSyntaxTree.ParseText(source, _options, path, Encoding.UTF8);

    private static ImmutableSortedDictionary<string, string> TextsOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results.SelectMany(result => result.Exception is { } thrown ? throw new InvalidOperationException("A generator threw", thrown) : result.GeneratedSources)
            .ToImmutableSortedDictionary(file => file.HintName, file => file.SourceText.ToString(), StringComparer.Ordinal);
}
