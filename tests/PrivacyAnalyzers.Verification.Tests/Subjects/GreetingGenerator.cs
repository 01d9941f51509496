using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Verification.Tests;

/// <summary>Gives every class marked <c>[Greets]</c> a method <c>Greet</c>. Others misbehave in one point.</summary>
public class GreetingGenerator : IIncrementalGenerator
{
    public const string Attribute = "namespace System { sealed class GreetsAttribute : Attribute; }\n";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider.ForAttributeWithMetadataName(
            "System.GreetsAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            (c, _) => Read((ClassDeclarationSyntax)c.TargetNode)).WithTrackingName("Names");
        names = Compare(names);
        context.RegisterSourceOutput(names, (c, name) => c.AddSource($"{name}.g.cs", Write(name)));
    }

    protected virtual string Read(ClassDeclarationSyntax type) => type.Identifier.Text;

    protected virtual IncrementalValuesProvider<string> Compare(IncrementalValuesProvider<string> names) => names;

    protected virtual string Write(string name) => $"partial class {name} {{ public static string Greet() => \"{name}\"; }}\n";
}
