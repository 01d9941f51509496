using System;

namespace PrivacyAnalyzers;

/// <summary>Who receives the data: on a purpose, or on the assembly for each of its purposes (GDPR 4(9), 13(1)(e), 30(1)(d)).</summary>
/// <remarks>
/// Handing data to a recipient that none of its purposes names is PRIV2006. A recipient outside the European Economic Area with no transfer mechanism is
/// PRIV0011.
/// </remarks>
/// <example>
/// <code>
/// [assembly: Recipient("OVHcloud", RecipientRole.Processor, Country = "FR")]
///
/// [Purpose(LegalBasis.Consent, "Send you our letter", Key = "newsletter", Retention = "P3Y")]
/// [Recipient("Mailchimp", RecipientRole.Processor, Country = "US", Transfer = "SCC 2021/914")]
/// public sealed class Newsletter : IPurpose;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class RecipientAttribute : Attribute
{
    /// <summary>Names a recipient.</summary>
    /// <param name="name">The name, compared ordinally.</param>
    /// <param name="role">In what role it gets the data.</param>
    public RecipientAttribute(string name, RecipientRole role)
    {
        Name = name;
        Role = role;
    }

    /// <summary>The name, compared ordinally with <see cref="DisclosesAttribute.Recipient"/> and with the sink catalogue.</summary>
    public string Name { get; }

    /// <summary>In what role the recipient gets the data.</summary>
    public RecipientRole Role { get; }

    /// <summary>The country where the data goes: ISO 3166-1 alpha-2, such as <c>FR</c>. Null means not stated.</summary>
    public string? Country { get; set; }

    /// <summary>
    /// The transfer mechanism outside the European Economic Area, with its reference: an adequacy decision (GDPR 45), standard clauses or binding corporate
    /// rules (46, 47), a derogation (49). Null means none is stated.
    /// </summary>
    public string? Transfer { get; set; }

    /// <summary>The data is sold, or given for something of value; records and notices say so.</summary>
    public bool Sold { get; set; }
}
