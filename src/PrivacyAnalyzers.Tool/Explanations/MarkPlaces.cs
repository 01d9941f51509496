using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Explanations;

/// <summary>Names the marks that say what is said of a member, where they stand, and why they hold for it.</summary>
internal sealed class MarkPlaces(RelativePaths paths, Vocabulary words)
{
    internal IEnumerable<string> Of(DataMark mark)
    {
        var convention = Convention(mark);
        foreach (var use in mark.Purposes)
        {
            // More purposes may be added on the member itself.
            var also = use.Mark.Kind == MarkKind.AlsoFor && mark.Origin != MarkOrigin.Member;
            yield return Name(use.Mark) + " (" + Of(use.Mark) + "), " + (also ? words["on the member", "sur le membre"] : convention);
        }

        if (mark.Purposes.IsEmpty)
        {
            yield return words["a mark of another library, which says what and not why", "une marque d'une autre bibliothèque, qui dit quoi et non pourquoi"] + ", " + convention;
        }
    }

    internal string Of(Mark mark) =>
        mark.Attribute.ApplicationSyntaxReference is { } written
            ? paths.Show(written.SyntaxTree.FilePath) + ":" + (written.SyntaxTree.GetLineSpan(written.Span).StartLinePosition.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : words["in another assembly", "dans un autre assembly"];

    private string Convention(DataMark mark) => mark.Origin switch
    {
        MarkOrigin.Member => words["on the member", "sur le membre"],
        MarkOrigin.Inherited => words[$"on {mark.DeclaredOn.Short()}, which it overrides or implements", $"sur {mark.DeclaredOn.Short()}, qu'il redéfinit ou implémente"],
        MarkOrigin.Assembly => words["on the assembly, which names the member", "sur l'assembly, qui nomme le membre"],
        MarkOrigin.ValueType => words[$"on {mark.DeclaredOn.Short()}, the type of its value", $"sur {mark.DeclaredOn.Short()}, le type de sa valeur"],
        MarkOrigin.ContainingType => words[$"on {mark.DeclaredOn.Short()}, which covers its members", $"sur {mark.DeclaredOn.Short()}, qui couvre ses membres"],
        _ => words[$"on members of {mark.DeclaredOn.Short()}", $"sur des membres de {mark.DeclaredOn.Short()}"],
    };

    private static string Name(Mark mark)
    {
        const string Suffix = "Attribute";
        var name = mark.Attribute.AttributeClass?.Name ?? "";
        name = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
        return "[" + name + (mark.TypeArgument is { } argument ? "<" + argument.Name + ">" : "") + "]";
    }
}
