using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>
/// Large code without the bodies that can have nothing to do with personal data: they mention nothing that looks personal, write to nothing, and answer nobody.
/// Their methods stay, as code that is not known does. Every character stays where it was, so that lines and columns do.
/// </summary>
internal sealed class LeanSources
{
    /// <summary>Shorter words of a type's name tell too little.</summary>
    private const int LeastWord = 4;

    private static readonly ImmutableArray<string> Nothing = [";"];

    private static readonly string[] Writing =
        ["Log", "Write", "Send", "Post", "Put", "Publish", "Track", "Capture", "SetTag", "AddTag", "Claim", "Redirect", "Complete", "Append", "EnableSensitive"];

    private static readonly string[] Answering = ["Controller", "PageModel", "Hub", "Endpoint", "Endpoints", "Middleware"];

    private readonly HashSet<string> _sure = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _withWord = new(StringComparer.Ordinal);

    /// <param name="members">What looks personal.</param>
    internal LeanSources(IEnumerable<(string Name, string Type, bool IsSure)> members)
    {
        foreach (var (name, type, isSure) in members)
        {
            if (isSure)
            {
                _sure.Add(name);
            }
            else if (_withWord.TryGetValue(name, out var words))
            {
                words.UnionWith(Words(type));
            }
            else
            {
                _withWord.Add(name, [.. Words(type)]);
            }
        }
    }

    internal BlankedText Blanked(SyntaxTree tree) => BlankedText.Of(tree, MethodBlocks.In(tree).Where(body => !IsKept(body)).Select(static body => (body.Span, Nothing)));

    private bool IsKept(BlockSyntax body)
    {
        if (body.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is not { } type
            || body.Parent is ConstructorDeclarationSyntax { Initializer: not null }
            || Answers(type)
            || (body.Parent is MethodDeclarationSyntax method && ErasureNames.Tell(method.Identifier.ValueText)))
        {
            return true;
        }

        var names = body.Parent!.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        return names.Any(name => _sure.Contains(name) || Writing.Any(word => name.StartsWith(word, StringComparison.Ordinal)))
            || names.Any(name => _withWord.TryGetValue(name, out var words) && (words.Count == 0 || words.Any(word => Contains(type.Identifier.ValueText, word) || names.Any(other => Contains(other, word)))));
    }

    private static bool Answers(TypeDeclarationSyntax type) =>
        Answering.Any(suffix => type.Identifier.ValueText.EndsWith(suffix, StringComparison.Ordinal))
        || type.BaseList?.Types.Any(static above => Answering.Any(suffix => above.Type.ToString().Contains(suffix, StringComparison.Ordinal))) == true;

    private static bool Contains(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string type) => NameTokens.Split(type).Where(static word => word.Length >= LeastWord);
}
