using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow;

/// <summary>Tells, before a graph is built, whether a body can hold personal data at all: it mentions something marked, or an object that carries some.</summary>
internal sealed class BodyFilter
{
    private const int MaximumDepth = 3;

    private readonly MarkReader _marks;
    // By depth: an answer cut short is one of its own.
    private readonly SymbolMemo<INamedTypeSymbol, bool>[] _carriers;
    private readonly SymbolMemo<ITypeSymbol, bool> _isCarrier;
    private readonly NamesOfData _names;
    private readonly MethodBodies _bodies;
    private readonly RequiredConsents _required;

    internal BodyFilter(KnownSymbols known, NamesOfData names, MethodBodies bodies, RequiredConsents required)
    {
        _required = required;
        _carriers = Enumerable.Range(0, MaximumDepth + 1).Select(depth => new SymbolMemo<INamedTypeSymbol, bool>(type => Carries(type, depth))).ToArray();
        _isCarrier = new(type => IsCarrier(ValueTypes.Element(type), MaximumDepth));
        _marks = known.Marks;
        _names = names;
        _bodies = bodies;
    }

    internal bool IsCandidate(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            var mentions = operation switch
            {
                IPropertyReferenceOperation reference => _marks.Of(reference.Member) is not null || _required.Any(reference.Property.GetMethod) || _required.Any(reference.Property.SetMethod) || MayBringData(reference.Property.GetMethod),
                IMethodReferenceOperation reference when _required.Any(reference.Method) => true,
                IMemberReferenceOperation reference => _marks.Of(reference.Member) is not null,
                IParameterReferenceOperation reference => _marks.Of(reference.Parameter) is not null,
                IInvocationOperation invocation => _marks.Of(invocation.TargetMethod) is not null || _required.Any(invocation.TargetMethod) || MayBringData(invocation.TargetMethod),
                IObjectCreationOperation creation => _required.Any(creation.Constructor),
                IPatternOperation pattern => IsCarrier(pattern.InputType) || IsCarrier(pattern.NarrowedType),
                _ => false,
            };
            if (mentions || (operation.Type is { } type && IsCarrier(type)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Code of this compilation that mentions data, or calls what does.</summary>
    private bool MayBringData(IMethodSymbol? method) =>
        method is not null && (_bodies.Has(MethodBodies.Definition(method)) || method.IsAbstract || method.IsVirtual) && method.ContainingType is { } type && !ValueTypes.IsFramework(type) && _names.Mention(method);

    /// <summary>Objects of the type hold marked members, themselves or through what their members hold.</summary>
    internal bool IsCarrier(ITypeSymbol type) => type.SpecialType is not (>= SpecialType.System_Object and <= SpecialType.System_UIntPtr) && _isCarrier.Of(type);

    private bool IsCarrier(ITypeSymbol type, int depth)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return depth > 0 && parameter.ConstraintTypes.Any(constraint => IsCarrier(ValueTypes.Element(constraint), depth - 1));
        }

        if (type.SpecialType != SpecialType.None || type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum } named)
        {
            return false;
        }

        return _carriers[depth].Of(named);
    }

    private bool Carries(INamedTypeSymbol type, int depth)
    {
        if (_marks.Of(type) is not null)
        {
            return true;
        }

        foreach (var argument in type.TypeArguments)
        {
            if (depth > 0 && IsCarrier(ValueTypes.Element(argument), depth - 1))
            {
                return true;
            }
        }

        if (ValueTypes.IsFramework(type))
        {
            return false;
        }

        foreach (var candidate in type.SelfAndBases())
        {
            foreach (var member in candidate.ValueMembers())
            {
                if (_marks.Of(member) is not null || (depth > 0 && ValueTypes.Of(member) is { } held && IsCarrier(ValueTypes.Element(held), depth - 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
