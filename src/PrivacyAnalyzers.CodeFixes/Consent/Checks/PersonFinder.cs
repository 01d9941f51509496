using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent.Checks;

/// <summary>Who the data of a finding may be about: what they were read from, step by step outwards. Only what can be written again without being done again.</summary>
internal static class PersonFinder
{
    /// <summary>The likeliest first.</summary>
    internal static IEnumerable<Person> Find(FlowFinding finding)
    {
        var seen = new HashSet<string>();
        foreach (var node in finding.Steps.Take(1).Concat(Parts(finding.Place)).Concat(finding.Steps.Skip(1)))
        {
            foreach (var person in Outwards(node, finding).Where(person => seen.Add(person.Text)))
            {
                yield return person;
                foreach (var related in Related(person, finding).Where(related => seen.Add(related.Text)))
                {
                    yield return related;
                }
            }
        }
    }

    // A call that needs consent names the person among its arguments, or is called on it.
    private static IEnumerable<SyntaxNode> Parts(SyntaxNode place)
    {
        yield return place;
        if (place.FirstAncestorOrSelf<ExpressionSyntax>() is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
            && place.FirstAncestorOrSelf<SyntaxNode>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) is { } call)
        {
            foreach (var argument in call.ChildNodes().OfType<ArgumentListSyntax>().SelectMany(static list => list.Arguments))
            {
                yield return argument.Expression;
            }

            if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            {
                yield return access.Expression;
            }
        }

        // reader.Greeting, reader?.Greet(): the member alone is the place.
        if (place is SimpleNameSyntax name)
        {
            if (name.Parent is MemberAccessExpressionSyntax member && member.Name == name)
            {
                yield return member.Expression;
            }
            else if (name.Parent is MemberBindingExpressionSyntax binding)
            {
                yield return binding;
            }
        }
    }

    /// <summary>What the value was read from, the nearest first.</summary>
    internal static IEnumerable<Person> Outwards(SyntaxNode? node, FlowFinding finding)
    {
        while (node is not null)
        {
            if (node is ExpressionSyntax expression && Of(expression, finding) is { } person)
            {
                yield return person;
            }

            if (node is IdentifierNameSyntax name && IsOwnMember(name, finding.Model) && finding.Model.GetEnclosingSymbol(name.SpanStart)?.ContainingType is { } self)
            {
                yield return new Person("", self, mayBeNull: false, root: null);
            }

            node = Next(node, finding);
        }
    }

    private static SyntaxNode? Next(SyntaxNode node, FlowFinding finding) => node switch
    {
        ArgumentSyntax argument => argument.Expression,
        InterpolationSyntax interpolation => interpolation.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax invocation => invocation.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        CastExpressionSyntax cast => cast.Expression,
        AwaitExpressionSyntax awaited => awaited.Expression,
        PostfixUnaryExpressionSyntax suppressed => suppressed.Operand,
        ConditionalAccessExpressionSyntax conditional => conditional.WhenNotNull,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        PatternSyntax or SubpatternSyntax or VariableDesignationSyntax => Matched(node),
        _ => null,
    };

    // customer is { Email: var mail }: the person is what is matched.
    private static SyntaxNode? Matched(SyntaxNode pattern) => pattern.Ancestors().Select(static ancestor => ancestor switch
    {
        IsPatternExpressionSyntax test => test.Expression,
        SwitchExpressionSyntax choice => choice.GoverningExpression,
        SwitchStatementSyntax choice => choice.Expression,
        _ => null,
    }).FirstOrDefault(static matched => matched is not null);

    private static Person? Of(ExpressionSyntax expression, FlowFinding finding)
    {
        if (!expression.CanBeWrittenAgain(finding.Model) || finding.Model.GetTypeInfo(expression).Type is not { TypeKind: not TypeKind.Error, SpecialType: SpecialType.None } type
            || ValueTypes.WithoutNullable(type) is INamedTypeSymbol named && ValueTypes.IsFramework(named))
        {
            return null;
        }

        // The state at the place tells what annotations cannot: a test that stands before.
        var isNull = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || finding.Model.GetTypeInfo(expression).Nullability.FlowState == NullableFlowState.MaybeNull
            || expression.Parent is ConditionalAccessExpressionSyntax conditional && conditional.Expression == expression;
        return new Person(Text(expression), type, isNull, Root(expression, finding.Model));
    }

    // order.Customer of an order: one step by a navigation to a person.
    private static IEnumerable<Person> Related(Person person, FlowFinding finding) => IsPerson(person.Type, finding.Known) || person.MayBeNull
        ? Enumerable.Empty<Person>()
        : person.Type.SelfAndBases().SelectMany(static type => type.GetMembers()).OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, IsIndexer: false, GetMethod: not null } && IsPerson(property.Type, finding.Known) && finding.Model.IsAccessible(finding.Place.SpanStart, property))
            .Select(property => new Person(person.Access() + property.Name, property.Type, property.NullableAnnotation == NullableAnnotation.Annotated, person.Root));

    private static bool IsPerson(ITypeSymbol? type, KnownSymbols known) => known.Subjects.IsSubject(type);

    private static bool IsOwnMember(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } or IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary }
        && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name) && name.Parent is not MemberBindingExpressionSyntax;

    private static string Text(ExpressionSyntax expression) => expression is ThisExpressionSyntax ? "" : expression.WithoutTrivia().ToString();

    private static ISymbol? Root(ExpressionSyntax expression, SemanticModel model)
    {
        while (expression is not IdentifierNameSyntax)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case PostfixUnaryExpressionSyntax suppressed:
                    expression = suppressed.Operand;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                default:
                    return null;
            }
        }

        return model.GetSymbolInfo(expression).Symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol ? model.GetSymbolInfo(expression).Symbol : null;
    }
}
