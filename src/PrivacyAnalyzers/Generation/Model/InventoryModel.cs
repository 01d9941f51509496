namespace PrivacyAnalyzers.Generation.Model;

/// <summary>One type of an inventory.</summary>
/// <param name="Name">Its full metadata name.</param>
/// <param name="Path">The file of its first part, as the compiler knows it; made relative later.</param>
/// <param name="Subject">Who it is about.</param>
/// <param name="Keys">What identifies an instance.</param>
/// <param name="Members">Its marked members, by name.</param>
/// <param name="Edges">Its relations, by name.</param>
/// <param name="RetentionStarts">The dates that periods count from.</param>
/// <param name="Rights">What is generated for it.</param>
internal sealed record InventoryTypeModel(
    string Name,
    string Path,
    SubjectFactsModel? Subject,
    EquatableArray<string> Keys,
    EquatableArray<InventoryMemberModel> Members,
    EquatableArray<EdgeModel> Edges,
    EquatableArray<RetentionStartModel> RetentionStarts,
    EquatableArray<string> Rights);

/// <summary>One marked member.</summary>
internal sealed record InventoryMemberModel(
    string Name, DataCategory Category, bool IsInferred, DataOrigin Origin, ErasureMethod Erasure, EquatableArray<InventoryUseModel> Purposes);

/// <summary>One purpose of a member, by its key, and the period in use.</summary>
internal sealed record InventoryUseModel(string Key, string? Retention);

/// <summary>A purpose that the compilation declares.</summary>
internal sealed record InventoryPurposeModel(string Type, PurposeModel Purpose);

/// <summary>Who is responsible.</summary>
internal sealed record ControllerModel(string Name, string Contact, string? Address, string? DataProtectionOfficer);

/// <summary>All of an inventory.</summary>
/// <param name="Types">Its types.</param>
/// <param name="Purposes">The purposes that the compilation declares.</param>
/// <param name="Controller">Who is responsible; null where nobody says.</param>
internal sealed record InventoryModel(EquatableArray<InventoryTypeModel> Types, EquatableArray<InventoryPurposeModel> Purposes, ControllerModel? Controller);
