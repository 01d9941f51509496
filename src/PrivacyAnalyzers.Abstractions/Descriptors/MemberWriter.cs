namespace PrivacyAnalyzers;

/// <summary>Writes one member of an entity.</summary>
/// <typeparam name="TEntity">The type that has the member.</typeparam>
/// <typeparam name="TValue">What the member holds.</typeparam>
/// <param name="entity">The entity, by reference, so that a struct can be written.</param>
/// <param name="value">The value.</param>
public delegate void MemberWriter<TEntity, TValue>(ref TEntity entity, TValue value);
