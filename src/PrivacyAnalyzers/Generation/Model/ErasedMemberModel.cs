namespace PrivacyAnalyzers.Generation.Model;

/// <summary>One member of an erasure.</summary>
/// <param name="Name">The member, for the comment.</param>
/// <param name="Reason">What it is and what becomes of it, for the comment.</param>
/// <param name="Access">How it is reached.</param>
/// <param name="Form">How it is erased.</param>
/// <param name="Detail">The constant; the computed value, <c>#</c> standing for the old one; the elements of a collection.</param>
/// <param name="CanBeNull">Whether there may be nothing to erase.</param>
/// <param name="MayThrow">Whether reading, writing or emptying it may run code of the user's.</param>
internal sealed record ErasedMemberModel(string Name, string Reason, AccessModel Access, ErasedForm Form, string Detail, bool CanBeNull, bool MayThrow);
