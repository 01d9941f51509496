namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>What may change between two locks, the most important first: the order in which it is told.</summary>
internal enum ChangeKind
{
    SensitiveDataAdded,
    RecipientAdded,
    PurposeAdded,
    DataAdded,
    DataUsedForMore,
    BasisChanged,
    RetentionLonger,
    CategoryChanged,
    RightLost,
    RecipientChanged,
    ControllerChanged,
    DescriptionChanged,
    ErasureChanged,
    SubjectChanged,
    RetentionShorter,
    TypeRenamed,
    DataRenamed,
    DataUsedForLess,
    DataRemoved,
    RecipientRemoved,
    PurposeRemoved,
    RightGained,
}
