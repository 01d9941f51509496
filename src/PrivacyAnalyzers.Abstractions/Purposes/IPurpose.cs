namespace PrivacyAnalyzers;

/// <summary>
/// A purpose for which personal data is collected and used (GDPR 5(1)(b)): a sealed, non-generic class that carries <see cref="PurposeAttribute"/>.
/// </summary>
/// <remarks>A purpose is only ever named as a type argument; nothing creates one. PRIV0004 reports a class that is not of this form.</remarks>
/// <example>
/// <code>
/// [Purpose(LegalBasis.Consent, "Send you our letter", Key = "newsletter", Retention = "P3Y", Marketing = true, Channel = Channel.Email)]
/// [Recipient("Brevo", RecipientRole.Processor, Country = "FR")]
/// public sealed class Newsletter : IPurpose;
/// </code>
/// </example>
public interface IPurpose
{
}
