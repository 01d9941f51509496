namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>One entry of the journal of acts: an act of the ledger, or a change of the opposition list. Names nobody: people and addresses are keyed hashes.</summary>
/// <param name="Act">The act; null where it is about the list.</param>
/// <param name="Address">The change of the list; null where it is about the ledger.</param>
public sealed record ActJournalEntry(ConsentEntry? Act = null, AddressChange? Address = null);

/// <summary>An address that was put on the opposition list, or taken off it.</summary>
/// <param name="AddressHash">The keyed hash of the address.</param>
/// <param name="Channel">By which means nobody is to contact it, or somebody may again.</param>
/// <param name="AtTicks">When, in ticks of universal time.</param>
/// <param name="IsLifted">Whether it was taken off.</param>
public sealed record AddressChange(string AddressHash, Channel Channel, long AtTicks, bool IsLifted);
