namespace PrivacyAnalyzers;

/// <summary>Erases its own personal data in memory, each member as its mark says (GDPR 17). The generator implements it on partial classes.</summary>
/// <remarks>
/// Structs are not erased in place: a method <c>Erase</c> of the same parameter gives a new value. What is erased is this object and the values in it; the
/// other rows of a person are the business of the store.
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
