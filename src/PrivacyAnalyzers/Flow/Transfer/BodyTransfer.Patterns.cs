using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Patterns: they read members, name what they find, and test.
internal sealed partial class BodyTransfer
{
    private FlowValue IsPattern(IIsPatternOperation isPattern)
    {
        var value = Evaluate(isPattern.Value);
        var (when, otherwise) = Match(value, TypeOf(isPattern.Value), isPattern.Pattern);
        return new FlowValue { Answer = Answer.OfTruth(when, otherwise) };
    }

    /// <summary>The facts where the value matches, and where it does not.</summary>
    private (FactSet When, FactSet Otherwise) Match(FlowValue value, ITypeSymbol? type, IOperation pattern)
    {
        var present = value.Answer?.WhenPresent ?? FactSet.None;
        var absent = value.Answer?.WhenAbsent ?? FactSet.None;
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                Evaluate(constant.Value);
                return constant.Value.ConstantValue.HasValue ? EqualTo(value, type, constant.Value.ConstantValue.Value) : (FactSet.None, FactSet.None);
            case INegatedPatternOperation negated:
                var (inner, not) = Match(value, type, negated.Pattern);
                return (not, inner);
            case IBinaryPatternOperation when value.Answer is { } answer && Truths(pattern) is { } truths && type is { } tested && Sequences.Unwrap(tested).SpecialType == SpecialType.System_Boolean:
                var possible = SymbolEqualityComparer.Default.Equals(tested, Sequences.Unwrap(tested)) ? Truth.True | Truth.False : Truth.True | Truth.False | Truth.Null;
                return (OfAny(answer, possible & truths), OfAny(answer, possible & ~truths));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                var (left, leftNot) = Match(value, type, both.LeftPattern);
                var (right, rightNot) = Match(value, type, both.RightPattern);
                return (left.Union(right), leftNot.Intersect(rightNot));
            case IBinaryPatternOperation either:
                var (one, oneNot) = Match(value, type, either.LeftPattern);
                var (other, otherNot) = Match(value, type, either.RightPattern);
                return (one.Intersect(other), oneNot.Union(otherNot));
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value);
                return declaration.MatchesNull ? (FactSet.None, FactSet.All) : (present, absent);
            case IDiscardPatternOperation:
                return (FactSet.None, FactSet.All);
            case ITypePatternOperation or IRelationalPatternOperation:
                return (present, FactSet.None);
            case IRecursivePatternOperation recursive:
                return MatchParts(value, type, recursive, present, absent);
            case IListPatternOperation list:
                return MatchElements(value, type, list, present);
            case ISlicePatternOperation { Pattern: { } sliced }:
                return Match(value, type, sliced);
            default:
                return (FactSet.None, FactSet.None);
        }
    }

    private (FactSet, FactSet) MatchParts(FlowValue value, ITypeSymbol? type, IRecursivePatternOperation pattern, FactSet present, FactSet absent)
    {
        var isWhole = type is not null && (pattern.MatchedType is null || SymbolEqualityComparer.Default.Equals(pattern.MatchedType, Sequences.Unwrap(type)));
        type = pattern.MatchedType ?? type;
        Declare(pattern.DeclaredSymbol, value);
        var (when, otherwise) = (present, FactSet.All);
        var parts = pattern.DeconstructionSubpatterns;
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, partType) = Part(value, type, i, parts.Length, pattern);
            var (matched, not) = Match(part, partType, parts[i]);
            (when, otherwise) = (when.Union(matched), otherwise.Intersect(not));
        }

        foreach (var property in pattern.PropertySubpatterns)
        {
            if (property.Member is IMemberReferenceOperation { Member: { } member })
            {
                var read = Member(value, type, member, property.Member);
                var (matched, not) = Match(read, ValueTypes.Of(member), property.Pattern);
                (when, otherwise) = (when.Union(matched), otherwise.Intersect(not));
            }
        }

        // Where "{ }" fails there is nothing. Where "{ Accepts: false }" fails, nobody refuses: not who is there, and nobody is no one to ask.
        return (when, parts.IsEmpty && pattern.PropertySubpatterns.IsEmpty ? absent : !isWhole ? FactSet.None : type is { IsValueType: true } ? otherwise : otherwise.Where(fact => IsAbout(value, fact)));
    }

    private static bool IsAbout(FlowValue value, Fact fact) => value.Identity.Single is { } one && fact.Subject.Terms.All(person => person.Mentions(one));

    /// <summary>Which of null, false and true the pattern lets through; null where it asks something else.</summary>
    private static Truth? Truths(IOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } => constant switch { null => Truth.Null, true => Truth.True, false => Truth.False, _ => null },
        IDiscardPatternOperation => Truth.Null | Truth.False | Truth.True,
        INegatedPatternOperation negated => ~Truths(negated.Pattern) & (Truth.Null | Truth.False | Truth.True),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Truths(both.LeftPattern) & Truths(both.RightPattern),
        IBinaryPatternOperation either => Truths(either.LeftPattern) | Truths(either.RightPattern),
        _ => null,
    };

    /// <summary>What holds whichever of them the answer is.</summary>
    private static FactSet OfAny(Answer answer, Truth truths)
    {
        var facts = (truths & Truth.Null) != 0 ? answer.WhenAbsent : FactSet.All;
        facts = (truths & Truth.False) != 0 ? facts.Intersect(answer.WhenFalse.Union(answer.WhenPresent)) : facts;
        return (truths & Truth.True) != 0 ? facts.Intersect(answer.WhenTrue.Union(answer.WhenPresent)) : facts;
    }

    [System.Flags]
    private enum Truth
    {
        None = 0,
        Null = 1,
        False = 2,
        True = 4,
    }

    private (FactSet, FactSet) MatchElements(FlowValue value, ITypeSymbol? type, IListPatternOperation pattern, FactSet present)
    {
        Declare(pattern.DeclaredSymbol, value);
        var when = present;
        foreach (var part in pattern.Patterns)
        {
            var matched = part is ISlicePatternOperation ? Match(value, type, part) : Match(ElementOf(value, part.Syntax, ElementType(type)), ElementType(type), part);
            when = when.Union(matched.When);
        }

        return (when, FactSet.None);
    }

    private void Declare(ISymbol? symbol, FlowValue value)
    {
        if (symbol is ILocalSymbol local)
        {
            _state[Slots.Variable(local)] = value with { Data = value.Data.Through(local.DeclaringSyntaxReferences.Length > 0 ? local.DeclaringSyntaxReferences[0].GetSyntax() : _graph.OriginalOperation.Syntax) };
        }
    }
}
