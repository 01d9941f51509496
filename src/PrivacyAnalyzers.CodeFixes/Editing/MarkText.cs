using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Writes marks as source text, with names as short as the place allows.</summary>
internal static class MarkText
{
    private const string Suffix = "Attribute";

    /// <summary>A mark without arguments, for a purpose.</summary>
    internal static string For(string mark, ITypeSymbol purpose, SemanticModel model, int position) =>
        Name(mark, arity: 1, model, position) + "<" + purpose.ToMinimalDisplayString(model, position) + ">";

    /// <summary>The mark as it stands elsewhere, arguments included; those that name a foreign member are left out.</summary>
    internal static string Copy(Mark mark, SemanticModel model, int position)
    {
        var type = mark.Attribute.AttributeClass!;
        var name = type.Name.Substring(0, type.Name.Length - Suffix.Length);
        var text = mark.TypeArgument is { } purpose ? For(name, purpose, model, position) : Name(name, arity: 0, model, position);
        var arguments = new List<string>();
        for (var i = 0; i < mark.Attribute.ConstructorArguments.Length; i++)
        {
            var parameter = mark.Attribute.AttributeConstructor!.Parameters[i];
            var value = mark.Attribute.ConstructorArguments[i];
            if (!parameter.IsOptional || !Equals(value.Value, parameter.ExplicitDefaultValue))
            {
                arguments.Add(Value(value, model, position));
            }
        }

        arguments.AddRange(mark.Attribute.NamedArguments.Where(argument => argument.Key is not ("Of" or "Member"))
            .Select(argument => argument.Key + " = " + Value(argument.Value, model, position)));
        return arguments.Count == 0 ? text : text + "(" + string.Join(", ", arguments) + ")";
    }

    private static string Name(string mark, int arity, SemanticModel model, int position)
    {
        var found = model.LookupNamespacesAndTypes(position, name: mark + Suffix).OfType<INamedTypeSymbol>().Where(type => type.Arity == arity).ToList();
        return found.Count == 1 && found[0].ContainingNamespace is { Name: WellKnownNames.MarksNamespace, ContainingNamespace.IsGlobalNamespace: true }
            ? mark
            : "global::" + WellKnownNames.MarksNamespace + "." + mark;
    }

    private static string Value(TypedConstant value, SemanticModel model, int position)
    {
        if (value is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type }
            && type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value)) is { } member)
        {
            return type.ToMinimalDisplayString(model, position) + "." + member.Name;
        }

        return value is { Kind: TypedConstantKind.Primitive, Value: string text } ? SymbolDisplay.FormatLiteral(text, quote: true) : value.ToCSharpString();
    }
}
