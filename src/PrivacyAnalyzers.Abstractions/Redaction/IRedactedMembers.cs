namespace PrivacyAnalyzers;

/// <summary>Tells its members one by one, without personal data: what structured logs receive. The generator implements it on partial types.</summary>
/// <remarks>An implementation fails closed, as one of <see cref="IRedactable"/> does. <see cref="RedactableExtensions.ToRedactedState"/> calls it.</remarks>
/// <example>
/// <code>
/// void IRedactedMembers.WriteRedactedMembers(RedactionWriter writer)
/// {
///     writer.Describe("Customer");
///     writer.Show("Id", Id);
///     writer.Mask("Email", DataCategory.EmailAddress, Email);
/// }
/// </code>
/// </example>
public interface IRedactedMembers : IRedactable
{
    /// <summary>Gives each member, or the mask of it, to a writer.</summary>
    /// <param name="writer">What takes them. It is used by one thread, and not after the call.</param>
    void WriteRedactedMembers(RedactionWriter writer);
}
