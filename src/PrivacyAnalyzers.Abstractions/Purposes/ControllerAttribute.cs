using System;

namespace PrivacyAnalyzers;

/// <summary>Who is responsible for the data (GDPR 4(7)): feeds the record of processing (30(1)(a)) and the notices (13(1)(a) and (b)).</summary>
/// <example>
/// <code>
/// [assembly: Controller("Boutique SAS", "privacy@boutique.example", DataProtectionOfficer = "dpo@boutique.example")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ControllerAttribute : Attribute
{
    /// <summary>Names the controller.</summary>
    /// <param name="name">The legal name.</param>
    /// <param name="contact">Where people write to use their rights: an e-mail address or the address of a page.</param>
    public ControllerAttribute(string name, string contact)
    {
        Name = name;
        Contact = contact;
    }

    /// <summary>The legal name.</summary>
    public string Name { get; }

    /// <summary>Where people write to use their rights: an e-mail address or the address of a page.</summary>
    public string Contact { get; }

    /// <summary>The postal address; null means not stated.</summary>
    public string? Address { get; set; }

    /// <summary>How to reach the data protection officer (GDPR 37 to 39); null means that there is none.</summary>
    public string? DataProtectionOfficer { get; set; }
}
