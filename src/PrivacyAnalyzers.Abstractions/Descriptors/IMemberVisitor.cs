namespace PrivacyAnalyzers;

/// <summary>Does something with each member under the member's own type: the way from a list of descriptors to typed code without reflection.</summary>
/// <typeparam name="TEntity">The type that has the members.</typeparam>
public interface IMemberVisitor<TEntity>
{
    /// <summary>Takes one member.</summary>
    /// <typeparam name="TValue">What the member holds.</typeparam>
    /// <param name="member">The member.</param>
    void Visit<TValue>(MemberDescriptor<TEntity, TValue> member);
}
