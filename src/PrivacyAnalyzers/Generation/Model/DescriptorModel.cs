namespace PrivacyAnalyzers.Generation.Model;

/// <summary>What the marks say of a type, as erasure, export and retention read it.</summary>
/// <param name="PropertyName">A free name for the static property that gives it.</param>
/// <param name="HidesBase">A base has one of that name.</param>
/// <param name="Name">The full metadata name of the type.</param>
/// <param name="Label">What people read.</param>
/// <param name="Subject">Who it is about; null where it is no data subject.</param>
/// <param name="Keys">The members that identify an instance.</param>
/// <param name="OnErasure">A value of <c>RowErasure</c>.</param>
/// <param name="Identify">The expression that tells who <c>entity</c> is about; empty where there is none.</param>
/// <param name="Edges">The relations.</param>
/// <param name="RetentionStarts">The dates that periods count from.</param>
/// <param name="Purposes">The purposes of the members, each once.</param>
/// <param name="Members">The members that are personal data, and can be reached from here.</param>
/// <param name="Base">Where the others are; null where there are none.</param>
/// <param name="WritesJson">Whether exports write to a JSON writer directly.</param>
internal sealed record DescriptorModel(
    string PropertyName,
    bool HidesBase,
    string Name,
    LabelModel Label,
    SubjectFactsModel? Subject,
    EquatableArray<string> Keys,
    RowErasure OnErasure,
    string Identify,
    EquatableArray<EdgeModel> Edges,
    EquatableArray<RetentionStartModel> RetentionStarts,
    EquatableArray<PurposeModel> Purposes,
    EquatableArray<DescribedMemberModel> Members,
    BaseDescriptorModel? Base,
    bool WritesJson);

/// <summary>A base whose descriptor has members that only it can read.</summary>
/// <param name="Descriptor">The expression that gives it.</param>
/// <param name="Except">The members that are declared harmless here.</param>
internal sealed record BaseDescriptorModel(string Descriptor, EquatableArray<string> Except);

/// <summary>A name that people read.</summary>
internal sealed record LabelModel(string English, string French);

/// <summary>Who a type is about.</summary>
/// <param name="Kind">Who the people are.</param>
/// <param name="Name">The kind that goes into identities.</param>
internal sealed record SubjectFactsModel(SubjectKind Kind, string Name);

/// <summary>A date that periods count from.</summary>
internal sealed record RetentionStartModel(string Member, RetentionFrom From, bool IsInferred);
