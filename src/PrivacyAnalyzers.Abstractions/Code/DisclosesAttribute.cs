using System;

namespace PrivacyAnalyzers;

/// <summary>Handing data here discloses it to the recipient; inside, transports that name nobody are this recipient.</summary>
/// <remarks>The recipient must be declared by a <see cref="RecipientAttribute"/> on a purpose of the data or on the assembly (GDPR 13(1)(e)).</remarks>
/// <example>
/// <code>
/// [Discloses("Brevo")]
/// public sealed class BrevoClient(HttpClient http)
/// {
/// }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Code | AttributeTargets.Constructor | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class DisclosesAttribute : Attribute
{
    /// <summary>Marks a disclosure.</summary>
    /// <param name="recipient">Who receives the data, as <see cref="RecipientAttribute.Name"/> spells it.</param>
    public DisclosesAttribute(string recipient) => Recipient = recipient;

    /// <summary>Who receives the data, compared ordinally with <see cref="RecipientAttribute.Name"/>.</summary>
    public string Recipient { get; }
}
