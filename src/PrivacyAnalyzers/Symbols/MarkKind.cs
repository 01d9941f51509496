namespace PrivacyAnalyzers.Symbols;

/// <summary>Which mark an attribute class is. Generic and non-generic forms that say the same have one kind.</summary>
internal enum MarkKind
{
    None = 0,
    Purpose,
    Recipient,
    Controller,
    PersonalData,
    AlsoFor,
    NotPersonalData,
    DataSubject,
    SubjectKey,
    CurrentSubject,
    OwnedBy,
    AccessedBy,
    NotOwned,
    RetentionStart,
    ProcessesFor,
    RequiresConsent,
    ConsentCheck,
    ObjectionCheck,
    GrantsConsent,
    WithdrawsConsent,
    Anonymizes,
    Pseudonymizes,
    Redacts,
    Discloses,
    ExercisesRight,
    PrivacyReviewed,
    PersonalDataStore,
    PersonalDataCarrier,

    /// <summary>A mark of another library that says: personal data.</summary>
    ForeignPersonalData,

    /// <summary>A mark of another library that says: not personal data.</summary>
    ForeignNotPersonalData,
}
