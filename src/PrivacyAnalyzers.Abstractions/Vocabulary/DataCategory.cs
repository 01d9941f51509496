namespace PrivacyAnalyzers;

/// <summary>What a datum is. 100 to 199: article 9; 200: article 10. Inferred from the name and type where a mark does not say.</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum DataCategory
{
    Inferred = 0,
    Other = 1,
    FreeText = 2,
    Name = 10,
    EmailAddress = 11,
    TelephoneNumber = 12,
    PhysicalAddress = 13,
    BirthDate = 14,
    Gender = 15,
    Nationality = 16,
    FamilyStatus = 17,
    OfficialIdentifier = 18,
    AccountIdentifier = 19,
    Financial = 20,
    Location = 21,
    OnlineIdentifier = 22,
    Communication = 23,
    Behaviour = 24,
    Employment = 25,
    Image = 26,
    Credential = 27,
    SocialSecurityNumber = 28,
    Health = 100,
    Genetic = 101,
    Biometric = 102,
    RacialOrEthnicOrigin = 103,
    PoliticalOpinion = 104,
    ReligionOrBelief = 105,
    TradeUnionMembership = 106,
    SexLifeOrOrientation = 107,
    CriminalRecord = 200,
}
