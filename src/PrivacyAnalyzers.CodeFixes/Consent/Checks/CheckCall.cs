using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent.Checks;

/// <summary>Writes the call of a method that is a consent check, for one person and one purpose.</summary>
internal static class CheckCall
{
    /// <summary>The call; null where an argument is asked for that is neither the person nor the purpose.</summary>
    internal static string? Write(string receiver, IMethodSymbol method, CheckInfo check, Person person, INamedTypeSymbol purpose, FlowFinding finding)
    {
        var position = finding.Place.SpanStart;
        var name = purpose.ToMinimalDisplayString(finding.Model, position);
        var isGeneric = method.TypeParameters.Length == 1 && check.Purpose is null;
        if ((method.TypeParameters.Length > 0 && !isGeneric) || (check.Purpose is { } asked && !SymbolEqualityComparer.Default.Equals(asked, purpose)))
        {
            return null;
        }

        var arguments = new List<string>();
        var namesPurpose = isGeneric || check.Purpose is not null;
        var namesPerson = person.AsArgument + "." == receiver || (person.Text.Length == 0 && receiver.Length == 0);
        foreach (var parameter in method.Parameters)
        {
            if (!namesPurpose && parameter.Type is { Name: "Type", ContainingNamespace.Name: "System" })
            {
                arguments.Add("typeof(" + name + ")");
                namesPurpose = true;
            }
            else if (!namesPerson && PersonAs(parameter, person, finding) is { } passed)
            {
                arguments.Add(passed);
                namesPerson = true;
            }
            else if (parameter.Type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" })
            {
                if (Token(finding) is { } token)
                {
                    arguments.Add(arguments.Count == parameter.Ordinal ? token : parameter.Name + ": " + token);
                }
                else if (!parameter.IsOptional)
                {
                    arguments.Add("default");
                }
            }
            else if (!parameter.IsOptional && !parameter.IsParams)
            {
                return null;
            }
        }

        return namesPurpose && namesPerson ? receiver + method.Name + (isGeneric ? "<" + name + ">" : "") + "(" + string.Join(", ", arguments) + ")" : null;
    }

    // The object, its SubjectId, or its key.
    private static string? PersonAs(IParameterSymbol parameter, Person person, FlowFinding finding)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In) || person.MayBeNull)
        {
            return null;
        }

        var type = ValueTypes.WithoutNullable(person.Type);
        if (parameter.Type.SpecialType != SpecialType.System_Object && parameter.Type is not ITypeParameterSymbol
            && finding.Model.Compilation.ClassifyCommonConversion(person.Type, parameter.Type) is { IsImplicit: true, IsUserDefined: false })
        {
            return person.AsArgument;
        }

        if (parameter.Type.Is(WellKnownNames.SubjectId))
        {
            return type.IsOrImplements(WellKnownNames.DataSubjectInterface) ? person.Access() + "GetSubjectId()" : null;
        }

        return finding.Known.Subjects.IsKey(parameter) && type is INamedTypeSymbol named && finding.Known.Subjects.KeysOf(named).Members is { Length: 1 } keys
            && ValueTypes.Of(keys[0]) is { } key && finding.Model.Compilation.ClassifyCommonConversion(key, parameter.Type).IsImplicit
            ? person.Access() + keys[0].Name
            : null;
    }

    private static string? Token(FlowFinding finding) =>
        finding.Model.LookupSymbols(finding.Place.SpanStart).FirstOrDefault(static symbol => symbol is IParameterSymbol { Type: { Name: "CancellationToken", ContainingNamespace.Name: "Threading" } })?.Name;
}
