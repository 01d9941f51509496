namespace PrivacyAnalyzers.Generation.Model;

/// <summary>One part of a subject's key.</summary>
/// <param name="Name">The member, as messages name it.</param>
/// <param name="Read">The expression that reads it, null-conditional where a step can be null.</param>
/// <param name="CanBeNull">The expression gives a <c>Nullable</c> value.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsPlain">Reading it runs no code of the user's.</param>
/// <param name="TypeName">For what is cast or compared to its default: the full name of the type.</param>
internal sealed record KeyModel(string Name, string Read, bool CanBeNull, KeyKind Kind, bool IsPlain, string TypeName);
