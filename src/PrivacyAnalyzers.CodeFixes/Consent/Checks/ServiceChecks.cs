using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent.Checks;

/// <summary>Checks that something in scope can make about the person: a ledger in a field, a policy in a parameter, the person's own method.</summary>
internal static class ServiceChecks
{
    internal static IEnumerable<ConsentQuestion> Of(Person person, INamedTypeSymbol purpose, FlowFinding finding)
    {
        var position = finding.Place.SpanStart;
        foreach (var question in Calls(person.Access(), person.Type, person, purpose, finding))
        {
            yield return question;
        }

        foreach (var service in finding.Model.LookupSymbols(position).Where(symbol => IsValueAt(symbol, position)))
        {
            if (ValueTypes.Of(service) is { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.TypeParameter } type && !(type is INamedTypeSymbol named && ValueTypes.IsFramework(named)))
            {
                foreach (var question in Calls(service.Name + ".", type, person, purpose, finding))
                {
                    yield return question;
                }
            }
        }
    }

    private static IEnumerable<ConsentQuestion> Calls(string receiver, ITypeSymbol type, Person person, INamedTypeSymbol purpose, FlowFinding finding) =>
        from method in finding.Model.LookupSymbols(finding.Place.SpanStart, type, includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
        where !method.IsStatic || method.ReducedFrom is not null
        from check in finding.Known.Checks.Of(method.ReducedFrom ?? method)
        where !check.IsObjection
        let call = CheckCall.Write(receiver, method, check, person, purpose, finding)
        where call is not null
        let question = Question(call, method.ReturnType, check, person, finding)
        where question is not null
        select question;

    private static ConsentQuestion? Question(string call, ITypeSymbol type, CheckInfo check, Person person, FlowFinding finding)
    {
        if (type.SpecialType == SpecialType.System_Void)
        {
            return ConsentQuestion.Demand(call, person, isAsync: false);
        }

        var granted = MemberChecks.Granted(check, finding);
        if (type is not INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" } task)
        {
            return ConsentQuestion.Of(call, type, mayBeNull: false, granted, person, finding.Language, isAsync: false, isService: true);
        }

        return task.TypeArguments.IsEmpty
            ? ConsentQuestion.Demand("await " + call, person, isAsync: true)
            : ConsentQuestion.Of("await " + call, task.TypeArguments[0], mayBeNull: false, granted, person, finding.Language, isAsync: true, isService: true);
    }

    private static bool IsValueAt(ISymbol symbol, int position) => symbol switch
    {
        ILocalSymbol local => local.DeclaringSyntaxReferences.All(reference => reference.Span.End < position),
        IParameterSymbol => true,
        IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } => true,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } => true,
        _ => false,
    };
}
