namespace PrivacyAnalyzers;

/// <summary>Erases its own personal data in memory, each member as its mark says (GDPR 17). The generator implements it on partial classes.</summary>
/// <remarks>
/// Structs are not erased in place: a method <c>Erase</c> of the same parameter gives a new value. What is erased is this object and the values in it; the
/// other rows of a person are the business of the store.
/// <para>
/// Where code of the type throws (a setter that refuses a value), the exception passes, and what is generated can be called again with the same values: each member is then as it was or
/// erased as its mark says, no pseudonym is made of another, and the second call erases what is left. With other values it erases everything anew.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using var values = new ErasureValues(key, timeProvider.GetUtcNow());
/// customer.Erase(values);
/// </code>
/// </example>
public interface IErasable
{
    /// <summary>Erases the members that are personal data. Once in a run: an object met again is left as it is.</summary>
    /// <param name="values">What goes in the place of values.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="values"/> is null.</exception>
    void Erase(ErasureValues values);
}
