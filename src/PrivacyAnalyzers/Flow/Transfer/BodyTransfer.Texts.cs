using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Texts: what they show of the values they are made of.
internal sealed partial class BodyTransfer
{
    private FlowValue InterpolatedString(IInterpolatedStringOperation text)
    {
        var data = DataSet.Empty;
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case IInterpolationOperation interpolation:
                    data = data.Union(Shown(Evaluate(interpolation.Expression), interpolation.Expression));
                    Evaluate(interpolation.Alignment);
                    Evaluate(interpolation.FormatString);
                    break;
                case IInterpolatedStringTextOperation:
                    break;
                default:
                    data = data.Union(Children(part).Data);
                    break;
            }
        }

        return new FlowValue { Data = data };
    }

    /// <summary>What the text of a value shows, by the type it has before it is converted to the text's.</summary>
    private DataSet Shown(FlowValue value, IOperation operation, bool withElements = false) =>
        Shown(value, TypeOf(operation), operation, withElements, MaximumDepth);

    private DataSet Shown(FlowValue value, ITypeSymbol? type, IOperation place, bool withElements, int depth)
    {
        var shown = value.Text;
        if (TextMethods.IsInterpolationHandler(type))
        {
            return shown.Union(value.Data).Union(Contents(value));
        }

        switch (_scope.Context.Texts.KindOf(type))
        {
            case TextKind.Value:
                return shown.Union(value.Data).Union(withElements || type?.TypeKind is not (TypeKind.Interface or TypeKind.Dynamic) ? Contents(value) : DataSet.Empty);
            case TextKind.Elements when withElements && depth > 0:
                var element = ElementOf(value, place);
                return shown.Union(Shown(element, ElementType(type), place, withElements, depth - 1));
            case TextKind.Members when depth > 0:
                shown = shown.Union(value.Data);
                if (_scope.Context.Texts.TextOf(type) is { } text)
                {
                    if (Summarized(new CallSite(place, text, instance: null, value, ImmutableArray<CallArgument>.Empty), givenByFunctions: null) is { } written)
                    {
                        return shown.Union(written.Data).Union(written.Text);
                    }

                    // A text of its own that mentions no data, of an object that nothing was put into.
                    if (!HandsData(value, type, givenByFunctions: null) && _scope.Context.Implementations.Of(text, isVirtual: true) is { IsEmpty: false } bodies && !bodies.Any(_scope.Context.Names.Mention))
                    {
                        return shown;
                    }
                }

                foreach (var member in _scope.Context.Texts.ShownMembers(type!))
                {
                    var held = Member(value, type, member, place);
                    shown = shown.Union(Shown(held, ValueTypes.Of(member), place, withElements, depth - 1));
                }

                return shown;
            default:
                return shown;
        }
    }

    /// <summary>What a serialiser, or a logger that takes objects apart, writes of a value.</summary>
    private DataSet Serialised(FlowValue value, IOperation operation) => Serialised(value, TypeOf(operation), operation, MaximumDepth);

    private DataSet Serialised(FlowValue value, ITypeSymbol? type, IOperation place, int depth)
    {
        var shown = value.Data.Select(datum => datum.Whole()).Union(value.Text);
        if (type is null || depth == 0)
        {
            return shown;
        }

        if (Sequences.IsSequence(type))
        {
            return shown.Union(Serialised(ElementOf(value, place), ElementType(type), place, depth - 1));
        }

        type = Sequences.Unwrap(type);
        if (type.SpecialType != SpecialType.None || (type is INamedTypeSymbol named && ValueTypes.IsFramework(named) && !named.IsTupleType) || ValueTypes.HoldsNothing(type))
        {
            return shown.Union(Contents(value));
        }

        // Nothing of it is marked, nothing was put into it, and none of its code comes to data.
        var holdsData = HoldsData(value.Identity, MaximumDepth);
        if (!holdsData && !_scope.Context.Names.Contains(type.Name) && !_scope.Context.Filter.IsCarrier(type))
        {
            return shown;
        }

        var members = _scope.Context.Serialised;
        var isBare = value.Data.IsEmpty && !holdsData;
        foreach (var member in type is INamedTypeSymbol { IsTupleType: true } ? _scope.Context.Texts.ShownMembers(type).RemoveAll(members.IsRow) : members.Of(type))
        {
            // Of most members nothing can come, whatever the object: they are not read one by one.
            if (isBare && !members.MayBring(member))
            {
                continue;
            }

            shown = shown.Union(Serialised(Member(value, type, member, place), ValueTypes.Of(member), place, depth - 1));
        }

        return shown;
    }

    private DataSet Contents(FlowValue value)
    {
        var data = DataSet.Empty;
        foreach (var term in value.Identity.Terms)
        {
            if (_state[Slots.Member(term, SlotTable.Contents)] is { } contents)
            {
                data = data.Union(Everything(contents));
            }
        }

        return data;
    }

    private static ITypeSymbol? ElementType(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol { TypeArguments.Length: 1 } named when named.TypeKind == TypeKind.Interface || ValueTypes.IsFramework(named):
                return named.TypeArguments[0];
            case null:
                return null;
            default:
                var element = ValueTypes.Element(type);
                return SymbolEqualityComparer.Default.Equals(element, type) ? null : element;
        }
    }
}
