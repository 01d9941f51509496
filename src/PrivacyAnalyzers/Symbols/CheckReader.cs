using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Reads <c>[ConsentCheck]</c> and <c>[ObjectionCheck]</c>, inherited ones too, and the checks that options name.</summary>
internal sealed class CheckReader
{
    private readonly MarkKinds _kinds;
    private readonly NormalizedMemo<ImmutableArray<CheckInfo>> _checks;

    internal CheckReader(MarkKinds kinds, ConfiguredChecks configured)
    {
        _kinds = kinds;
        Configured = configured;
        _checks = new(MarkedSymbolNormalizer.Normalize, Read);
    }

    /// <summary>The checks of other libraries.</summary>
    internal ConfiguredChecks Configured { get; }

    /// <summary>The checks that the symbol is; empty where it is none.</summary>
    internal ImmutableArray<CheckInfo> Of(ISymbol symbol) => _checks.Of(symbol);

    internal bool IsCheck(ISymbol symbol) => !Of(symbol).IsEmpty;

    private ImmutableArray<CheckInfo> Read(ISymbol symbol)
    {
        ImmutableArray<CheckInfo>.Builder? checks = null;
        foreach (var declared in MarkedSymbolNormalizer.Spokesmen(symbol).Concat(MemberWalk.Inherited(symbol).SelectMany(MarkedSymbolNormalizer.Spokesmen)))
        {
            foreach (var attribute in _kinds.Attributes.On(declared))
            {
                if (_kinds.Of(attribute.AttributeClass) is MarkKind.ConsentCheck or MarkKind.ObjectionCheck)
                {
                    (checks ??= ImmutableArray.CreateBuilder<CheckInfo>()).Add(new CheckInfo(new Mark(_kinds.Of(attribute.AttributeClass), attribute), declared));
                }
            }

            foreach (var purpose in Configured.Of(declared))
            {
                (checks ??= ImmutableArray.CreateBuilder<CheckInfo>()).Add(new CheckInfo(purpose, declared));
            }
        }

        return checks?.ToImmutable() ?? ImmutableArray<CheckInfo>.Empty;
    }
}
