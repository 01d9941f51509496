namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>What may change between two locks, the most important first: the order in which it is told.</summary>
internal enum ChangeKind
{
    SensitiveDataAdded,
    RecipientAdded,
    DataSent,
    PurposeAdded,
    DataAdded,
    DataUsedForMore,
    BasisChanged,
    RetentionLonger,
    DataShown,
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
    CodeRenamed,
    DataUsedForLess,
    DataRemoved,
    SinkRemoved,
    RecipientRemoved,
    PurposeRemoved,
    RightGained,
}
