using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>One marked member, with one kind of people whose it is and one way in which it was collected.</summary>
/// <param name="Type">The type it is a member of.</param>
/// <param name="Member">The member.</param>
/// <param name="People">The kind of people; empty where nobody says.</param>
/// <param name="Way">How it was collected.</param>
internal sealed record DataRow(InventoryTypeModel Type, InventoryMemberModel Member, string People, CollectionWay Way)
{
    /// <summary>The box of its way: each kind of people has its own, so that lines through it do not mix whose data are which.</summary>
    internal string Collection => People + "/" + Way.Id;

    internal string Category => Member.Category.ToString();
}

/// <summary>How data were collected.</summary>
internal sealed record CollectionWay(string Id, string Title, MapLineKind Kind);
