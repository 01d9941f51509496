using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Discovery.Labelled;

/// <summary>Declares labelled types again, each in a namespace of its own, with an empty type for every name that nothing else declares.</summary>
internal static partial class LabelledSource
{
    internal static CSharpCompilation Compile(IReadOnlyList<LabelledType> types)
    {
        var source = new StringBuilder("#nullable enable\nusing System; using System.Collections.Generic; using System.Collections.Concurrent; using System.Collections.Immutable;\nusing System.Net; using System.Threading; using System.Threading.Tasks;\n");
        for (var i = 0; i < types.Count; i++)
        {
            var heading = types[i].Heading;
            source.Append("namespace N").Append(i).Append(" { public ").Append(heading.StartsWith("interface ", StringComparison.Ordinal) ? "" : "abstract class ").Append(heading).Append(" {\n");
            foreach (var member in types[i].Members)
            {
                source.Append("public ").Append(Kind().Replace(member.Type, "$2")).Append(' ').Append(member.Name).Append(" { get; set; }\n");
            }

            source.Append("} }\n");
        }

        var tree = CSharpSyntaxTree.ParseText(source.ToString());
        var compilation = CSharpCompilation.Create("Labelled", [tree], References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var kinds = types.SelectMany(type => type.Members).SelectMany(member => Kind().Matches(member.Type)).DistinctBy(match => match.Groups[2].Value).ToDictionary(match => match.Groups[2].Value, match => match.Groups[1].Value);
        return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(string.Join('\n', Missing(compilation, tree).Select(name => Stub(name.Name, name.Arity, kinds)))));
    }

    private static IEnumerable<(string Name, int Arity)> Missing(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is not QualifiedNameSyntax && name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null && name.Parent is not NamespaceDeclarationSyntax)
            .Where(name => model.GetTypeInfo(name).Type is null or IErrorTypeSymbol)
            .Select(name => (name.Identifier.ValueText, name.Arity))
            .Distinct()
            .ToList();
    }

    private static string Stub(string name, int arity, Dictionary<string, string> kinds) => kinds.GetValueOrDefault(name) switch
    {
        "enum" => "public enum " + name + " { }",
        _ when kinds.ContainsKey(name) || (name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1])) => "public interface " + name + Parameters(arity) + " { }",
        _ => "public class " + name + Parameters(arity) + " { }",
    };

    private static string Parameters(int arity) => arity == 0 ? "" : "<" + string.Join(", ", Enumerable.Range(0, arity).Select(i => "T" + i)) + ">";

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));

    [GeneratedRegex("(enum|interface):(\\w+)")]
    private static partial Regex Kind();
}
