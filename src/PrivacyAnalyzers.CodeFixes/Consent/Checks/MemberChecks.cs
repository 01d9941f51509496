using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent.Checks;

/// <summary>Checks that the person holds: <c>customer.AcceptsNewsletter</c>, a date that is not null, a status that is granted.</summary>
internal static class MemberChecks
{
    internal static IEnumerable<ConsentQuestion> Of(Person person, INamedTypeSymbol purpose, FlowFinding finding)
    {
        var type = ValueTypes.WithoutNullable(person.Type);
        foreach (var member in type.SelfAndBases().Concat(type.AllInterfaces).SelectMany(static candidate => candidate.GetMembers()))
        {
            if (member is not (IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsImplicitlyDeclared: false }) || member.IsStatic || ValueTypes.Of(member) is not { } answer)
            {
                continue;
            }

            var check = finding.Known.Checks.Of(member).FirstOrDefault(check => !check.IsObjection && SymbolEqualityComparer.Default.Equals(check.Purpose, purpose));
            if (check.DeclaredOn is null || !finding.Model.IsAccessible(finding.Place.SpanStart, member)
                || ConsentQuestion.Of(person.Access(person.MayBeNull) + member.Name, answer, person.MayBeNull, Granted(check, finding), person, finding.Language, isAsync: false, isService: false) is not { } question)
            {
                continue;
            }

            yield return question;
        }
    }

    /// <summary>The value that says yes, as C#.</summary>
    internal static string? Granted(CheckInfo check, FlowFinding finding)
    {
        var value = check.Mark.Attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "GrantedValue").Value;
        if (value.Kind == TypedConstantKind.Error || value.IsNull)
        {
            return null;
        }

        return value is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type }
            && type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value)) is { } named
            ? type.ToMinimalDisplayString(finding.Model, finding.Place.SpanStart) + "." + named.Name
            : value.ToCSharpString();
    }
}
