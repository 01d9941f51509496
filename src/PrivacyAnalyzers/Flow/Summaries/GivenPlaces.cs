using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Transfer;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// The places into which a caller of a method may have put data: its parameters, and the members of what these and the instance are. Not those of
/// types that carry marked members: their marks say what is personal in them.
/// </summary>
internal sealed class GivenPlaces
{
    private const int MaximumDepth = 4;

    private readonly FlowContext _context;
    private readonly IMethodSymbol _method;
    private readonly Demand _demand;

    internal GivenPlaces(FlowContext context, IMethodSymbol method, Demand demand)
    {
        _context = context;
        _method = method;
        _demand = demand;
    }

    internal bool Contains(Term place) => !_demand.IsNothing && place.Kind switch
    {
        TermKind.Parameter => IsOwn((IParameterSymbol)place.Detail!) && CanHold((ISymbol)place.Detail!),
        TermKind.Member => place.Depth <= MaximumDepth && IsRooted(place.Of!) && CanHold((ISymbol)place.Detail!) && !IsCarrier(((ISymbol)place.Detail!).ContainingType),
        _ => false,
    };

    /// <summary>The caller may have put data into it, or into what it refers to.</summary>
    internal bool IsRooted(Term place) => place.Kind switch
    {
        TermKind.This => _demand.OfInstance,
        TermKind.Parameter => IsOwn((IParameterSymbol)place.Detail!),
        TermKind.Member => IsRooted(place.Of!),
        _ => false,
    };

    private bool IsOwn(IParameterSymbol parameter) =>
        _demand.Of(parameter) && (SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _method) || parameter.ContainingSymbol is INamedTypeSymbol);

    private bool CanHold(ISymbol place)
    {
        if (ValueTypes.Of(place) is not { } type || ValueTypes.HoldsNothing(type) && type.TypeKind != TypeKind.Delegate || type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Error)
        {
            return false;
        }

        if (type.TypeKind == TypeKind.Interface && !Sequences.IsSequence(type))
        {
            return false;
        }

        return !IsCarrier(type) && _context.Known.Marks.Of(place) is not { Purposes.IsEmpty: false };
    }

    private bool IsCarrier(ITypeSymbol? type) => type is not null && _context.Filter.IsCarrier(type);
}
