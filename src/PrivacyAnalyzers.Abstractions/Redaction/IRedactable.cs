namespace PrivacyAnalyzers;

/// <summary>Has a text without personal data: what logs, debuggers and exception messages show. The generator implements it on partial types.</summary>
/// <remarks>An implementation fails closed: a member that it does not know is left out or masked, never shown.</remarks>
/// <example>
/// <code>
/// logger.LogInformation("Saved {Customer}", customer.ToRedactedString());
/// </code>
/// </example>
public interface IRedactable
{
    /// <summary>Describes the object without any personal data. Does not throw.</summary>
    /// <returns>The redacted text.</returns>
    string ToRedactedString();
}
