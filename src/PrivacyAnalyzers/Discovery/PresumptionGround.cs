namespace PrivacyAnalyzers.Discovery;

/// <summary>What makes a value look like personal data.</summary>
internal enum PresumptionGround
{
    /// <summary>Its name says so wherever it stands.</summary>
    Name,

    /// <summary>Its name says so in a type that is about a person, an address, a card, a session or a message.</summary>
    NameInContext,

    /// <summary>Its type says so: a mail address, an IP address, a value object named after what it holds.</summary>
    Type,
}
