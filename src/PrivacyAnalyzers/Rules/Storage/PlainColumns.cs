using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>
/// Finds the columns of a row that keep highly personal data as they are: neither a converter nor an attribute says that they are encrypted, and neither name
/// nor type that they hold something else than the datum.
/// </summary>
internal static class PlainColumns
{
    /// <summary>Value objects in value objects: deeper ones are rare, and types may hold themselves.</summary>
    private const int MaximumDepth = 3;

    private static readonly string[] Unreadable = { "Hash", "Encrypted", "Cipher", "Salt", "Digest" };

    internal static IEnumerable<PlainColumn> Of(INamedTypeSymbol row, StoredRows rows, KnownSymbols known) => Of(row, ImmutableArray<ISymbol>.Empty, rows, known);

    private static IEnumerable<PlainColumn> Of(INamedTypeSymbol type, ImmutableArray<ISymbol> path, StoredRows rows, KnownSymbols known)
    {
        foreach (var member in Members(type, rows))
        {
            if (ValueTypes.Of(member) is not { TypeKind: not TypeKind.Error } held || known.Relations.IsRelation(member) || IsLeftOut(member) || rows.Model.IsConverted(member.Name) || IsEncrypted(member))
            {
                continue;
            }

            var here = path.Add(member);
            if (held is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } value && !ValueTypes.IsFramework(value))
            {
                foreach (var column in here.Length < MaximumDepth ? Of(value, here, rows, known) : Enumerable.Empty<PlainColumn>())
                {
                    yield return column;
                }
            }
            else if (known.Marks.Of(member) is { } mark && (mark.IsSpecialCategory || mark.Category is DataCategory.Financial or DataCategory.Credential) && IsReadable(member, held))
            {
                yield return new PlainColumn(here, mark);
            }
        }
    }

    // Those of a base that is a row itself are told of there.
    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, StoredRows rows) =>
        type.SelfAndBases().Where(level => SymbolEqualityComparer.Default.Equals(level, type) || !rows.IsRow(level)).SelectMany(static level => level.ValueMembers()).Where(static member => member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false });

    private static bool IsLeftOut(ISymbol member) =>
        member.GetAttributes().Any(static attribute => attribute.AttributeClass.Is(WellKnownNames.NotMappedAttribute))
        || (member is IPropertySymbol { SetMethod: null } property && MarkedSymbolNormalizer.BackingField(property) is null);

    private static bool IsEncrypted(ISymbol member) =>
        MarkedSymbolNormalizer.Spokesmen(member).SelectMany(static spokesman => spokesman.GetAttributes())
            .Any(static attribute => attribute.AttributeClass?.Name is { } name && (Has(name, "Encrypt") || name == "ProtectedPersonalDataAttribute"));

    // Bytes may be anything, and are seldom a text that people read.
    private static bool IsReadable(ISymbol member, ITypeSymbol type) =>
        ValueTypes.Element(type).SpecialType != SpecialType.System_Byte && !Unreadable.Any(word => Has(member.Name, word));

    private static bool Has(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
