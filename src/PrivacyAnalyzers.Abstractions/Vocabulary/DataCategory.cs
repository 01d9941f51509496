namespace PrivacyAnalyzers;

/// <summary>What a datum is. Numbers 100 to 199 are the special categories of GDPR article 9(1); 200 is criminal data, article 10.</summary>
/// <remarks>
/// Values do not combine: a member that holds two kinds of data takes the stricter one. That a person is a child is a <see cref="SubjectKind"/>, not a
/// category.
/// </remarks>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum DataCategory
{
    /// <summary>Not stated: inferred from the name and the type of the member. The inventory shows what was inferred.</summary>
    Inferred = 0,

    /// <summary>Personal data that no other value describes (GDPR 4(1)).</summary>
    Other = 1,

    /// <summary>Text that a person types freely: it may hold data of any category, special ones included.</summary>
    FreeText = 2,

    /// <summary>First, last, maiden or display name; civil title.</summary>
    Name = 10,

    /// <summary>An e-mail address, a professional one included.</summary>
    EmailAddress = 11,

    /// <summary>A telephone, mobile or fax number.</summary>
    TelephoneNumber = 12,

    /// <summary>A postal address or a part of one: street, postcode, town.</summary>
    PhysicalAddress = 13,

    /// <summary>Date, year or place of birth; age.</summary>
    BirthDate = 14,

    /// <summary>Gender or sex as in a form of address or a civil register.</summary>
    Gender = 15,

    /// <summary>Nationality or citizenship.</summary>
    Nationality = 16,

    /// <summary>Marital status, partner, children, parents, guardian.</summary>
    FamilyStatus = 17,

    /// <summary>
    /// A number or document that an authority gives: passport, identity card, driving licence, tax number. For social security numbers see <see
    /// cref="SocialSecurityNumber"/>.
    /// </summary>
    OfficialIdentifier = 18,

    /// <summary>What names a person in a system: user name, login, customer or member number. A bank account is <see cref="Financial"/>.</summary>
    AccountIdentifier = 19,

    /// <summary>Bank account, payment card, income, credit standing. Not article 9, yet highly personal.</summary>
    Financial = 20,

    /// <summary>Where a person is or was: coordinates, position, trips.</summary>
    Location = 21,

    /// <summary>IP or MAC address, device or advertising identifier, cookie, session, user agent (GDPR recital 30).</summary>
    OnlineIdentifier = 22,

    /// <summary>What a person writes or says to somebody: messages, comments, calls.</summary>
    Communication = 23,

    /// <summary>What a person does: purchases, clicks, viewing and browsing history.</summary>
    Behaviour = 24,

    /// <summary>Employer, position, seniority, evaluation, employee number.</summary>
    Employment = 25,

    /// <summary>A photograph or recording of a person. Processed to identify the person uniquely, it is <see cref="Biometric"/>.</summary>
    Image = 26,

    /// <summary>A password, PIN, secret answer, token or key that authenticates a person.</summary>
    Credential = 27,

    /// <summary>A social security number (NIR in France). A regime of its own in national law (GDPR 87): a purpose states a condition for it.</summary>
    SocialSecurityNumber = 28,

    /// <summary>Physical or mental health, care received: GDPR 4(15) and 9(1).</summary>
    Health = 100,

    /// <summary>Inherited or acquired genetic characteristics: GDPR 4(13) and 9(1).</summary>
    Genetic = 101,

    /// <summary>Physical or behavioural characteristics processed to identify a person uniquely: GDPR 4(14) and 9(1).</summary>
    Biometric = 102,

    /// <summary>Racial or ethnic origin: GDPR 9(1).</summary>
    RacialOrEthnicOrigin = 103,

    /// <summary>Political opinions: GDPR 9(1).</summary>
    PoliticalOpinion = 104,

    /// <summary>Religious or philosophical beliefs: GDPR 9(1).</summary>
    ReligionOrBelief = 105,

    /// <summary>Trade union membership: GDPR 9(1).</summary>
    TradeUnionMembership = 106,

    /// <summary>Sex life or sexual orientation: GDPR 9(1).</summary>
    SexLifeOrOrientation = 107,

    /// <summary>Criminal convictions, offences and related security measures: GDPR 10.</summary>
    CriminalRecord = 200,
}
