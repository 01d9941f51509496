using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>Puts together, for each marked member, whose it is and how it was collected: as its mark says, else as the side file says of its purposes.</summary>
internal sealed class DataRows(SolutionInventory inventory, SideFile side, Vocabulary words)
{
    private readonly DataPeople _people = new(inventory);

    internal ImmutableArray<DataRow> Read() =>
    [
        .. from type in inventory.Types
           from member in type.Members
           from kind in _people.Of(type.Name).Select(static kind => kind.ToString()).DefaultIfEmpty("")
           from way in Ways(member)
           select new DataRow(type, member, kind, way),
    ];

    private IEnumerable<CollectionWay> Ways(InventoryMemberModel member) =>
        member.Origin != DataOrigin.Unspecified
            ? [new(member.Origin.ToString(), words.Origin(member.Origin.ToString()), MapLineKind.Code)]
            : member.Purposes.SelectMany(use => side["purposes." + use.Key + ".source"]).Distinct(StringComparer.Ordinal)
                .Select(static source => new CollectionWay("said: " + source, source, MapLineKind.Declared))
                .DefaultIfEmpty(new("", words["nobody says how", "personne ne dit comment"], MapLineKind.Missing));
}
