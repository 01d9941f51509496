using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class SymbolNamesTests
{
    [Theory]
    [InlineData("System.Console.WriteLine();", "Program")]
    [InlineData("class App { static void Main() { } }", "App.Main")]
    public void EntryPoint_HasANameThatPeopleKnow(string source, string name)
    {
        var compilation = CSharpCompilation.Create("app", [CSharpSyntaxTree.ParseText(source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.ConsoleApplication));
        Assert.Equal(name, compilation.GetEntryPoint(default)!.Short());
    }
}
