namespace PrivacyAnalyzers;

/// <summary>Redacted objects, for structured logs.</summary>
public static class RedactableExtensions
{
    /// <summary>Gets the members of an object without personal data, as names and values that every logging framework takes.</summary>
    /// <param name="value">The object.</param>
    /// <returns>
    /// Its members. Of an object that does not tell them (<see cref="IRedactedMembers"/>), one: its redacted text, named <c>Text</c>.
    /// </returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <example>
    /// <code>
    /// using (logger.BeginScope(customer.ToRedactedState()))                                    // Microsoft.Extensions.Logging
    /// nlog.WithProperties(customer.ToRedactedState()).Info("Saved");                           // NLog
    /// new LoggerConfiguration().Destructure.RedactedObjects(); log.Information("{@Customer}", customer); // Serilog
    /// </code>
    /// </example>
    [Redacts]
    public static RedactedState ToRedactedState(this IRedactable value)
    {
        Argument.NotNull(value, nameof(value));
        var writer = RedactionWriter.StartState();
        if (value is IRedactedMembers members)
        {
            members.WriteRedactedMembers(writer);
        }
        else
        {
            writer.Show("Text", value.ToRedactedString());
        }

        return writer.FinishState();
    }
}
