using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Robustness.Inputs;

/// <summary>
/// Marks one in so many properties and fields, as a team would have: a policy file, <c>[PersonalData&lt;P&gt;]</c> on members, <c>[DataSubject]</c> on some of their types. Which
/// ones depends on the seed and on their names only. No line is added to a file.
/// </summary>
internal sealed class SeededMarking(int seed, int every)
{
    private const string Policy = """
        using PrivacyAnalyzers;

        namespace SeededPolicy;

        [Purpose(LegalBasis.Consent, "Send our letter", Retention = "P3Y", Marketing = true, Channel = Channel.Email), Recipient("Brevo", RecipientRole.Processor, Country = "FR")]
        public sealed class Letter : IPurpose;

        [Purpose(LegalBasis.Contract, "Deliver the service", Retention = "P5Y")]
        public sealed class Service : IPurpose;

        [Purpose(LegalBasis.LegitimateInterests, "Find abuse", Interest = "A service that works", Retention = "P1Y")]
        public sealed class Abuse : IPurpose;
        """;

    private static readonly string[] Purposes = ["Letter", "Service", "Abuse"];

    internal int Marked { get; private set; }

    internal SourceUnit Apply(SourceUnit unit)
    {
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        return new(unit.Name, [.. unit.Files.Select(file => (file.Path, Apply(file, subjects))), ("SeededPolicy.cs", Policy)]);
    }

    private string Apply((string Path, string Text) file, HashSet<string> subjects)
    {
        var insertions = new List<(int Position, string Text)>();
        foreach (var member in SourceUnit.Parse(file).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsMarkable))
        {
            if (member.Parent is not TypeDeclarationSyntax type || Draw(Name(type) + "." + Names(member), every) != 0)
            {
                continue;
            }

            Marked++;
            insertions.Add((member.SpanStart, $"[global::PrivacyAnalyzers.PersonalData<global::SeededPolicy.{Purposes[Draw(Names(member), Purposes.Length)]}>] "));
            if (type is not InterfaceDeclarationSyntax && Draw(Name(type), 3) == 0 && subjects.Add(Name(type)))
            {
                insertions.Add((type.SpanStart, "[global::PrivacyAnalyzers.DataSubject] "));
            }
        }

        var text = new StringBuilder(file.Text);
        foreach (var (position, inserted) in insertions.OrderByDescending(insertion => insertion.Position))
        {
            text.Insert(position, inserted);
        }

        return text.ToString();
    }

    private static bool IsMarkable(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax or FieldDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.ConstKeyword) && !member.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static string Names(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax field => string.Join(",", field.Declaration.Variables.Select(variable => variable.Identifier.ValueText)),
        _ => "",
    };

    private static string Name(TypeDeclarationSyntax type) => string.Join(".", type.AncestorsAndSelf().Select(node => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        TypeDeclarationSyntax outer => outer.Identifier.ValueText,
        _ => "",
    }));

    // FNV-1a: the same on every machine.
    private int Draw(string name, int among)
    {
        var hash = 2166136261u ^ (uint)seed;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)among);
    }
}
