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

    /// <summary>A mark without purpose and arguments.</summary>
    internal static string Plain(string mark, SemanticModel model, int position) => Name(mark, arity: 0, model, position);

    /// <summary>A value of an enum of the marks' vocabulary.</summary>
    internal static string Choice(string type, string value, SemanticModel model, int position)
    {
        var found = model.LookupNamespacesAndTypes(position, name: type).OfType<INamedTypeSymbol>().ToList();
        return (found.Count == 1 && IsMarks(found[0].ContainingNamespace) ? "" : Namespace(model, position)) + type + "." + value;
    }

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
        return found.Count == 1 && IsMarks(found[0].ContainingNamespace) ? mark : Namespace(model, position) + mark;
    }

    private static string Namespace(SemanticModel model, int position) =>
        (model.LookupNamespacesAndTypes(position, name: WellKnownNames.MarksNamespace).All(found => found is INamespaceSymbol space && IsMarks(space)) ? "" : "global::") + WellKnownNames.MarksNamespace + ".";

    private static bool IsMarks(INamespaceSymbol? space) => space is { Name: WellKnownNames.MarksNamespace, ContainingNamespace.IsGlobalNamespace: true };

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
