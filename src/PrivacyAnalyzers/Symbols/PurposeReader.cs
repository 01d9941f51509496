using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Reads purposes and recipients; remembers what it read for the life of a compilation.</summary>
internal sealed class PurposeReader
{
    private readonly MarkKinds _kinds;
    private readonly ConcurrentDictionary<INamedTypeSymbol, PurposeInfo?> _purposes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, ImmutableArray<RecipientInfo>> _assemblies = new(SymbolEqualityComparer.Default);

    internal PurposeReader(MarkKinds kinds) => _kinds = kinds;

    /// <summary>What the type declares; null where it carries no <c>[Purpose]</c>, an error type included.</summary>
    internal PurposeInfo? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: not TypeKind.Error } named ? _purposes.GetOrAdd(named, Read) : null;

    /// <summary>The purpose's own recipients and those its assembly declares for every purpose.</summary>
    internal ImmutableArray<RecipientInfo> RecipientsOf(PurposeInfo purpose) =>
        purpose.Recipients.AddRange(RecipientsOf(purpose.Type.ContainingAssembly));

    /// <summary>The recipients that an assembly declares for all its purposes.</summary>
    internal ImmutableArray<RecipientInfo> RecipientsOf(IAssemblySymbol assembly) => _assemblies.GetOrAdd(assembly, ReadRecipients);

    private PurposeInfo? Read(INamedTypeSymbol type)
    {
        foreach (var attribute in _kinds.Attributes.On(type))
        {
            if (_kinds.Of(attribute.AttributeClass) == MarkKind.Purpose)
            {
                return new PurposeInfo(type, new Mark(MarkKind.Purpose, attribute), ReadRecipients(type));
            }
        }

        return null;
    }

    private ImmutableArray<RecipientInfo> ReadRecipients(ISymbol symbol)
    {
        var recipients = ImmutableArray.CreateBuilder<RecipientInfo>();
        foreach (var attribute in symbol.GetAttributes())
        {
            if (_kinds.Of(attribute.AttributeClass) == MarkKind.Recipient)
            {
                recipients.Add(new RecipientInfo(new Mark(MarkKind.Recipient, attribute)));
            }
        }

        return recipients.ToImmutable();
    }
}
