using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// The members of other libraries that <c>privacy.consent_checks</c> says are checks: <c>M:Acme.Consents.Has(System.Guid)=Shop.Newsletter</c>.
/// Entries that name nothing here act on nothing; PRIV9001 tells those that are misspelt.
/// </summary>
internal sealed class ConfiguredChecks
{
    private readonly Lazy<ImmutableDictionary<ISymbol, ImmutableArray<ITypeSymbol>>> _purposes;

    internal ConfiguredChecks(Compilation compilation, Declarations declarations, ImmutableArray<string> entries) =>
        _purposes = new(() => Read(compilation, declarations, entries), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The members named.</summary>
    internal IEnumerable<ISymbol> Members => _purposes.Value.Keys;

    /// <summary>The purposes that the member is said to check; empty where nothing is said of it.</summary>
    internal ImmutableArray<ITypeSymbol> Of(ISymbol definition) => !_purposes.Value.IsEmpty && _purposes.Value.TryGetValue(definition, out var purposes) ? purposes : ImmutableArray<ITypeSymbol>.Empty;

    /// <summary>Takes an entry apart; false where it has not the form of one.</summary>
    internal static bool TryParse(string entry, out string member, out string purpose)
    {
        var equals = entry.LastIndexOf('=');
        member = equals < 0 ? "" : entry.Substring(0, equals).TrimEnd();
        purpose = equals < 0 ? "" : entry.Substring(equals + 1).Trim();
        return member.Length >= 3 && member[1] == ':' && (member[0] is 'M' or 'P' or 'F' or 'T');
    }

    private static ImmutableDictionary<ISymbol, ImmutableArray<ITypeSymbol>> Read(Compilation compilation, Declarations declarations, ImmutableArray<string> entries)
    {
        var checks = ImmutableDictionary.CreateBuilder<ISymbol, ImmutableArray<ITypeSymbol>>(SymbolEqualityComparer.Default);
        foreach (var entry in entries)
        {
            if (!TryParse(entry, out var member, out var named) || declarations.Purpose(named) is not { } purpose)
            {
                continue;
            }

            foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(member, compilation).Select(MarkedSymbolNormalizer.Normalize))
            {
                checks[symbol] = (checks.TryGetValue(symbol, out var already) ? already : ImmutableArray<ITypeSymbol>.Empty).Add(purpose.Type);
            }
        }

        return checks.ToImmutable();
    }
}
