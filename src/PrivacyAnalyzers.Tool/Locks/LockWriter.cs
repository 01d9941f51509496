using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Tool.Inventories;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>Takes the lock of an inventory: sorted, so that moving code changes nothing.</summary>
internal static class LockWriter
{
    /// <summary>What a purpose without a period is kept for, in the file.</summary>
    internal const string NoPeriod = "";

    internal static PrivacyLock Of(SolutionInventory inventory, IEnumerable<MemberSink> sinks) => new(
        inventory.Controller?.Name,
        [.. inventory.Purposes.Select(Purpose)],
        [.. inventory.Types.Where(static type => type.Members.Count > 0 || type.Subject is not null).Select(Type)])
    {
        Sinks =
        [
            .. sinks.GroupBy(static sink => (sink.Data, sink.Kind, sink.Recipient, sink.Through))
                .Select(static way => new LockedSink(way.Key.Data, way.Key.Kind, way.Key.Recipient, way.Key.Through, [.. way.Select(static sink => sink.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                .OrderBy(static sink => sink.Way, StringComparer.Ordinal),
        ],
    };

    private static LockedPurpose Purpose(PurposeModel purpose) => new(
        purpose.Key,
        purpose.Basis.ToString(),
        purpose.Description,
        purpose.Retention,
        purpose.From.ToString(),
        purpose.Interest ?? purpose.LegalText,
        [.. purpose.Recipients.OrderBy(static recipient => recipient.Name, StringComparer.Ordinal).Select(static recipient => new LockedRecipient(recipient.Name, recipient.Role.ToString(), recipient.Country, recipient.Transfer))]);

    private static LockedType Type(InventoryTypeModel type) => new(
        type.Name,
        type.Subject?.Kind.ToString(),
        [.. type.Rights.Order(StringComparer.Ordinal)],
        [.. type.Members.OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => new LockedMember(
            member.Name,
            member.Category.ToString(),
            member.Erasure == ErasureMethod.Default ? null : member.Erasure.ToString(),
            member.Origin == DataOrigin.Unspecified ? null : member.Origin.ToString(),
            member.Purposes.DistinctBy(static use => use.Key).ToImmutableSortedDictionary(static use => use.Key, static use => use.Retention ?? NoPeriod, StringComparer.Ordinal)))]);
}
