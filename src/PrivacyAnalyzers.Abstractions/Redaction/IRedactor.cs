namespace PrivacyAnalyzers;

/// <summary>Makes the text that logs show in place of a value. Write one to replace the mask of a category in a <see cref="RedactionPolicy"/>.</summary>
/// <remarks>
/// An implementation fails closed: of a value whose shape it does not know, it shows nothing. It is called on any thread. Should it throw, or give null,
/// <c>***</c> is shown.
/// </remarks>
/// <example>
/// <code>
/// public sealed class DomainOnly : IRedactor
/// {
///     public string Redact(string value) => value.IndexOf('@') is > 0 and var at ? "***" + value.Substring(at) : "***";
/// }
/// </code>
/// </example>
public interface IRedactor
{
    /// <summary>Gives what is shown of a value.</summary>
    /// <param name="value">The value, in invariant form: dates as ISO 8601 writes them.</param>
    /// <returns>The redacted text.</returns>
    [Redacts]
    string Redact(string value);
}
