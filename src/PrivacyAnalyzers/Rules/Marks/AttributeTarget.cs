using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Finds the symbol that an attribute in source is on, target specifiers included.</summary>
internal static class AttributeTarget
{
    internal static ISymbol? Of(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.Parent is not AttributeListSyntax { Parent: { } owner } list)
        {
            return null;
        }

        var specifier = list.Target?.Identifier.ValueText;
        switch (owner)
        {
            case CompilationUnitSyntax:
                return specifier == "assembly" ? model.Compilation.Assembly : null;
            case ParameterSyntax parameter:
                return Parameter(model.GetDeclaredSymbol(parameter, cancellationToken), specifier);
            case BaseFieldDeclarationSyntax fields:
                var first = fields.Declaration.Variables.FirstOrDefault();
                return first is null ? null : model.GetDeclaredSymbol(first, cancellationToken);
            case LambdaExpressionSyntax lambda:
                return model.GetSymbolInfo(lambda, cancellationToken).Symbol;
            case TypeDeclarationSyntax type when specifier == "method":
                var declared = model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol;
                return declared?.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) == type));
            case AccessorDeclarationSyntax accessor:
                var method = model.GetDeclaredSymbol(accessor, cancellationToken);
                return specifier == "param" ? method?.Parameters.LastOrDefault() : method;
            case DelegateDeclarationSyntax @delegate:
                var delegateType = model.GetDeclaredSymbol(@delegate, cancellationToken);
                return specifier == "return" ? delegateType?.DelegateInvokeMethod : delegateType;
            default:
                return model.GetDeclaredSymbol(owner, cancellationToken) switch
                {
                    IPropertySymbol property when specifier == "field" => MarkedSymbolNormalizer.BackingField(property),
                    var symbol => symbol,
                };
        }
    }

    private static ISymbol? Parameter(IParameterSymbol? parameter, string? specifier)
    {
        if (parameter is null || specifier is not ("property" or "field"))
        {
            return parameter;
        }

        var property = parameter.ContainingType?.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
        return property is not null && specifier == "field" ? MarkedSymbolNormalizer.BackingField(property) : property;
    }
}
