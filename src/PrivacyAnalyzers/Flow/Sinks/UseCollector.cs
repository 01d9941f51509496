using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>
/// Gathers the uses of one body. A place may be replayed in several ways (a lambda, a finally): it is still one use, and the worst one. What is
/// handed to code that uses it twice is used twice.
/// </summary>
internal sealed class UseCollector
{
    private readonly Dictionary<(SyntaxNode Place, UseKind Kind, ISymbol Target, string? Recipient, ITypeSymbol? Required), DataUse> _uses = new();

    internal void Add(DataUse use)
    {
        var key = (use.Place, use.Kind, use.Target, use.Recipient, use.Requirement?.Purpose);
        _uses[key] = _uses.TryGetValue(key, out var known) ? known.Join(use) : use;
    }

    internal ImmutableArray<DataUse> InSourceOrder() =>
        _uses.Values.Where(use => !IsSaid(use) && !IsInUrl(use)).Select(Unpacked).OfType<DataUse>().OrderBy(use => use.Place.SpanStart).ThenBy(use => use.Place.Span.Length).ThenBy(use => use.Kind).ToImmutableArray();

    /// <summary>What is handed to a parameter marked for a purpose or a recipient is used there: that the body behind it sends it on is the same use.</summary>
    private bool IsSaid(DataUse use) =>
        IsHandedOver(use) && !use.Inside.IsEmpty
        && _uses.Values.Any(other => ReferenceEquals(other.Place, use.Place) && IsHandedOver(other) && other.Inside.IsEmpty && other.Sink is null && (use.Recipient is null || use.Recipient == other.Recipient));

    private static bool IsHandedOver(DataUse use) => use.Kind is UseKind.Processing or UseKind.Disclosure;

    /// <summary>Tags that are handed over together: each was used where it was put among them. Null where there is nothing else.</summary>
    private DataUse? Unpacked(DataUse use)
    {
        if (use is not { Kind: UseKind.Telemetry, Inside.IsEmpty: true, Requirement: null })
        {
            return use;
        }

        var data = use.Data.Where(datum => !IsPacked(datum, use));
        return data.IsEmpty ? null : use.With(data, use.Facts);
    }

    private bool IsPacked(Datum datum, DataUse use)
    {
        var way = datum.Trail.Places();
        return _uses.Values.Any(other =>
            other is { Kind: UseKind.Telemetry, Target.ContainingType.Name: "TagList" } && !ReferenceEquals(other.Place, use.Place)
            && way.Any(step => step.SyntaxTree == other.Place.SyntaxTree && (step.Span.Contains(other.Place.Span) || other.Place.Span.Contains(step.Span))));
    }

    /// <summary>A request that is sent whole discloses nothing more than the URL it is made with, where that is all there is in it.</summary>
    private bool IsInUrl(DataUse use) =>
        use.Kind == UseKind.Disclosure
        && _uses.Values.Any(other => other.Kind == UseKind.Url && use.Place.Span.Contains(other.Place.Span) && use.Place.SyntaxTree == other.Place.SyntaxTree
            && use.Data.Data.All(datum => other.Data.Data.Any(shown => SymbolEqualityComparer.Default.Equals(shown.Label.Symbol, datum.Label.Symbol))));
}
