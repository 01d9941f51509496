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
        type = pattern.MatchedType ?? type;
        Declare(pattern.DeclaredSymbol, value);
        var when = present;
        var parts = pattern.DeconstructionSubpatterns;
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, partType) = Part(value, type, i, parts.Length, pattern);
            when = when.Union(Match(part, partType, parts[i]).When);
        }

        foreach (var property in pattern.PropertySubpatterns)
        {
            if (property.Member is IMemberReferenceOperation { Member: { } member })
            {
                var read = Member(value, type, member, property.Member);
                when = when.Union(Match(read, ValueTypes.Of(member), property.Pattern).When);
            }
        }

        // Only "{ }" says, where it fails, that there is nothing.
        return (when, parts.IsEmpty && pattern.PropertySubpatterns.IsEmpty ? absent : FactSet.None);
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
