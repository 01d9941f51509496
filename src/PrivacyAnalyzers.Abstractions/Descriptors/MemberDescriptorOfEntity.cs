namespace PrivacyAnalyzers;

/// <summary>A member of one type that is personal data.</summary>
/// <typeparam name="TEntity">The type that has the member.</typeparam>
public abstract class MemberDescriptor<TEntity> : MemberDescriptor
{
    private protected MemberDescriptor(MemberFacts facts, ExportShape shape)
        : base(facts, shape)
    {
    }

    /// <summary>Hands the member to a visitor under its own type.</summary>
    /// <param name="visitor">The visitor.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="visitor"/> is null.</exception>
    public abstract void Accept(IMemberVisitor<TEntity> visitor);

    /// <summary>Writes the value that an entity has in this member.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public abstract void Export(TEntity entity, ExportWriter writer);

    internal abstract MemberDescriptor<TDerived> Of<TDerived>()
        where TDerived : TEntity;
}
