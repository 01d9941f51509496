using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MemberSample;

/// <summary>A declared type: how it is headed, and the instance members that hold values.</summary>
internal sealed record SampledType(string Heading, IReadOnlyList<SampledMember> Members)
{
    internal static SampledType Of(TypeDeclarationSyntax type, IReadOnlyDictionary<string, BaseTypeDeclarationSyntax> declared)
    {
        var bases = type.BaseList?.Types.Select(one => Simple(one.Type)).Where(name => name.Length > 0 && declared.GetValueOrDefault(name) is not InterfaceDeclarationSyntax && !(name[0] == 'I' && name.Length > 1 && char.IsUpper(name[1]))).FirstOrDefault();
        var heading = type.Identifier.ValueText + (bases is null || type is InterfaceDeclarationSyntax ? "" : " : " + bases);
        var positional = type is RecordDeclarationSyntax { ParameterList: { } parameters } ? parameters.Parameters.Select(parameter => (parameter.Identifier.ValueText, parameter.Type)) : [];
        var members = type.Members.SelectMany(Values).Concat(positional).Select(member => new SampledMember(member.Item1, Spelled(member.Item2, declared)));
        return new(type.Keyword.ValueText == "interface" ? "interface " + heading : heading, members.DistinctBy(member => member.Name).ToList());
    }

    private static IEnumerable<(string, TypeSyntax?)> Values(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property when !property.Modifiers.Any(SyntaxKind.StaticKeyword) => [(property.Identifier.ValueText, property.Type)],
        FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ConstKeyword) =>
            field.Declaration.Variables.Select(variable => (variable.Identifier.ValueText, (TypeSyntax?)field.Declaration.Type)),
        _ => [],
    };

    // "enum:Status", "interface:IMailer": what kind of type it is decides as much as its name.
    private static string Spelled(TypeSyntax? type, IReadOnlyDictionary<string, BaseTypeDeclarationSyntax> declared)
    {
        var text = string.Concat((type?.ToString() ?? "object").Where(character => !char.IsWhiteSpace(character)));
        foreach (var name in type?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).Distinct() ?? [])
        {
            var kind = declared.GetValueOrDefault(name) switch { EnumDeclarationSyntax => "enum:", InterfaceDeclarationSyntax => "interface:", _ => null };
            if (kind is not null)
            {
                text = System.Text.RegularExpressions.Regex.Replace(text, @"(?<![\w.:])" + name + @"(?![\w.])", kind + name);
            }
        }

        return text;
    }

    private static string Simple(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
