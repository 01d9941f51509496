// The public surface of PrivacyAnalyzers.Abstractions that is frozen: names, arguments, targets, enum numbers. netstandard2.0, no package
// reference, compiles warning-free. Doc comments here are shorthand: the product's are complete (meaning, unit, what throws, article).
// Lessons tested with the compiler: every mark is sealed (ForAttributeWithMetadataName matches the exact class only); every generic mark is AllowMultiple (closed
// forms of one definition count as the same attribute, CS0579); there is no non-generic PersonalDataAttribute (it would make every ASP.NET
// Identity [PersonalData] ambiguous, CS0104); marks meant for properties also target parameters, for records (CS0592).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers;
// ---------- purposes ----------

/// <summary>A declared purpose: a sealed, non-generic class that carries <see cref="PurposeAttribute"/>.</summary>
public interface IPurpose { }

[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PurposeAttribute : Attribute
{
    public PurposeAttribute(LegalBasis basis, string description) { Basis = basis; Description = description; }
    public LegalBasis Basis { get; }
    /// <summary>What a person reads. Other languages: resources named after <see cref="Key"/>.</summary>
    public string Description { get; }
    /// <summary>Stable identity in stored consents and receipts; by default the type's full name, which a rename would orphan.</summary>
    public string? Key { get; set; }
    /// <summary>The period in use, ISO 8601 ("P3Y", "PT24H").</summary>
    public string? Retention { get; set; }
    public RetentionFrom From { get; set; }
    /// <summary>After use, the intermediate archive with restricted access, ISO 8601; null means none.</summary>
    public string? Archive { get; set; }
    /// <summary>Direct marketing: objection is absolute (21(2)), every message can be refused.</summary>
    public bool Marketing { get; set; }
    public Channel Channel { get; set; }
    /// <summary>Marketing of similar products to existing customers (ePrivacy 13(2), CPCE L34-5): lawful without consent, never without a way to refuse.</summary>
    public bool ExistingCustomers { get; set; }
    /// <summary>The interest pursued, told to people (13(1)(d)); due with LegitimateInterests.</summary>
    public string? Interest { get; set; }
    /// <summary>The text that obliges; due with LegalObligation.</summary>
    public string? LegalText { get; set; }
    public SpecialCategoryCondition SpecialCategories { get; set; }
    /// <summary>Version of the consent text; a new one asks again.</summary>
    public string? TextVersion { get; set; }
    /// <summary>How long a consent lasts, ISO 8601; null means until withdrawn.</summary>
    public string? ConsentLifetime { get; set; }
    /// <summary>Standard term, such as https://w3id.org/dpv#DirectMarketing.</summary>
    public string? Vocabulary { get; set; }
}

/// <summary>Who receives the data: on a purpose, or for every purpose of the assembly.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class RecipientAttribute : Attribute
{
    public RecipientAttribute(string name, RecipientRole role) { Name = name; Role = role; }
    /// <summary>Compared ordinally with <see cref="DisclosesAttribute.Recipient"/> and with the sink catalogue.</summary>
    public string Name { get; }
    public RecipientRole Role { get; }
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }
    /// <summary>Transfer mechanism outside the EEA: adequacy decision, SCC, BCR..., with its reference.</summary>
    public string? Transfer { get; set; }
    public bool Sold { get; set; }
}

/// <summary>Who is responsible: feeds records and notices.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ControllerAttribute : Attribute
{
    public ControllerAttribute(string name, string contact) { Name = name; Contact = contact; }
    public string Name { get; }
    public string Contact { get; }
    public string? Address { get; set; }
    public string? DataProtectionOfficer { get; set; }
}

// ---------- data ----------

/// <summary>
/// Personal data collected for a purpose. On a member, parameter, return value or record parameter: that value. On a type: every value of it and whatever is
/// read from it, except its subject key, its consent checks, its relations and members marked otherwise. On an assembly: a member of a type that is not ours,
/// named by <see cref="Of"/> and <see cref="Member"/>. A mark on a member replaces the type's.
/// </summary>
[AttributeUsage(MarkTargets.Data | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PersonalDataAttribute<TPurpose> : Attribute where TPurpose : class, IPurpose
{
    public PersonalDataAttribute(DataCategory category = DataCategory.Inferred) => Category = category;
    public DataCategory Category { get; }
    /// <summary>ISO 8601; else the purpose's. The only argument that may differ between the marks of one member.</summary>
    public string? Retention { get; set; }
    public ErasureMethod Erasure { get; set; }
    /// <summary>The constant for <see cref="ErasureMethod.Replace"/>.</summary>
    public string? Replacement { get; set; }
    public DataOrigin Origin { get; set; }
    public Type? Of { get; set; }
    public string? Member { get; set; }
}

/// <summary>One more purpose for a member whose type, or other mark, already says what it is.</summary>
[AttributeUsage(MarkTargets.Value, AllowMultiple = true)]
public sealed class AlsoForAttribute<TPurpose> : Attribute where TPurpose : class, IPurpose
{
    public string? Retention { get; set; }
}

/// <summary>Not personal data, against the type's mark or discovery.</summary>
[AttributeUsage(MarkTargets.Data)]
public sealed class NotPersonalDataAttribute : Attribute
{
    public NotPersonalDataAttribute(string reason) => Reason = reason;
    public string Reason { get; }
}

// ---------- subjects, ownership, time ----------

/// <summary>An instance is about one natural person.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DataSubjectAttribute : Attribute
{
    public DataSubjectAttribute(SubjectKind kind = SubjectKind.Unspecified) => Kind = kind;
    public SubjectKind Kind { get; }
    /// <summary>Key members, where an inherited one cannot be marked (IdentityUser.Id). Several make a composite key.</summary>
    public string[]? Key { get; set; }
    public RowErasure OnErasure { get; set; }
}

/// <summary>Identifies the subject (by default `Id`, `TypeNameId`, `[Key]`); on a parameter, says that the argument does. Several make a composite key.</summary>
[AttributeUsage(MarkTargets.Value)]
public sealed class SubjectKeyAttribute : Attribute
{
    public SubjectKeyAttribute(Type? of = null) => Of = of;
    public Type? Of { get; }
}

/// <summary>The same person wherever it is read in a request: the logged-in user.</summary>
[AttributeUsage(MarkTargets.Value | AttributeTargets.Method)]
public sealed class CurrentSubjectAttribute : Attribute { }

/// <summary>The row belongs to the subject and goes with its last owner.</summary>
[AttributeUsage(MarkTargets.Relation, AllowMultiple = true)]
public sealed class OwnedByAttribute<TSubject> : Attribute
{
    public RowErasure OnErasure { get; set; }
    /// <summary>The subject's member that this plain column equals, where there is no foreign key (Order.CustomerEmail).</summary>
    public string? References { get; set; }
}

/// <summary>The subject sees the row in an export; erasure leaves it.</summary>
[AttributeUsage(MarkTargets.Relation, AllowMultiple = true)]
public sealed class AccessedByAttribute<TSubject> : Attribute { }

/// <summary>The relation does not make the row the person's (CreatedBy, AssignedTo).</summary>
[AttributeUsage(MarkTargets.Relation)]
public sealed class NotOwnedAttribute : Attribute
{
    public NotOwnedAttribute(string reason) => Reason = reason;
    public string Reason { get; }
}

/// <summary>The date a retention period counts from.</summary>
[AttributeUsage(MarkTargets.Value, AllowMultiple = true)]
public sealed class RetentionStartAttribute : Attribute
{
    public RetentionStartAttribute(RetentionFrom from = RetentionFrom.LastActivity) => From = from;
    public RetentionFrom From { get; }
}

// ---------- code ----------

/// <summary>The code, or the parameter's use, works for that purpose. The innermost declaration wins.</summary>
[AttributeUsage(MarkTargets.Code | AttributeTargets.Parameter | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ProcessesForAttribute<TPurpose> : Attribute where TPurpose : class, IPurpose { }

/// <summary>Callers prove consent; the body may assume it. On a parameter: for that parameter's subject.</summary>
[AttributeUsage(MarkTargets.Code | AttributeTargets.Constructor | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class RequiresConsentAttribute<TPurpose> : Attribute where TPurpose : class, IPurpose { }

/// <summary>
/// True, non-null or <see cref="GrantedValue"/> establishes consent; so does the normal return of a check that throws, each element of a sequence returned, each
/// value that passes a predicate held in the member; on a filter or attribute class, whatever it is applied to.
/// </summary>
[AttributeUsage(MarkTargets.Value | AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ConsentCheckAttribute<TPurpose> : Attribute where TPurpose : class, IPurpose
{
    public object? GrantedValue { get; set; }
}

/// <summary>As the generic form, for the method's own purpose type parameter or its <see cref="Type"/> argument.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConsentCheckAttribute : Attribute { }

/// <summary>True means: the subject objected.</summary>
[AttributeUsage(MarkTargets.Value | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ObjectionCheckAttribute<TPurpose> : Attribute where TPurpose : class, IPurpose { }

/// <summary>As the generic form, for the method's own purpose type parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ObjectionCheckAttribute : Attribute { }

/// <summary>After a normal return (after the await), consent holds for the method's purpose type parameter.</summary>
[AttributeUsage(AttributeTargets.Method)] public sealed class GrantsConsentAttribute : Attribute { }

/// <summary>As <see cref="GrantsConsentAttribute"/>, for a named purpose.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public sealed class GrantsConsentAttribute<TPurpose> : Attribute where TPurpose : class, IPurpose { }

/// <summary>From the call on, consent no longer holds for the method's purpose type parameter, for data already read too.</summary>
[AttributeUsage(AttributeTargets.Method)] public sealed class WithdrawsConsentAttribute : Attribute { }

/// <summary>As <see cref="WithdrawsConsentAttribute"/>, for a named purpose.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public sealed class WithdrawsConsentAttribute<TPurpose> : Attribute where TPurpose : class, IPurpose { }

/// <summary>The result no longer relates to a person; the reason is for the reviewer. A mask does not qualify.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.ReturnValue)]
public sealed class AnonymizesAttribute : Attribute
{
    public AnonymizesAttribute(string reason) => Reason = reason;
    public string Reason { get; }
}

/// <summary>The result is a pseudonym: fit for logs, still personal data.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.ReturnValue)] public sealed class PseudonymizesAttribute : Attribute { }

/// <summary>The result is masked: fit for logs, still personal data.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.ReturnValue)] public sealed class RedactsAttribute : Attribute { }

/// <summary>Handing data here discloses it; inside, unnamed transports are this recipient.</summary>
[AttributeUsage(MarkTargets.Code | AttributeTargets.Constructor | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class DisclosesAttribute : Attribute
{
    public DisclosesAttribute(string recipient) => Recipient = recipient;
    public string Recipient { get; }
}

/// <summary>The code serves a right of the data subject.</summary>
[AttributeUsage(MarkTargets.Code, AllowMultiple = true)]
public sealed class ExercisesRightAttribute : Attribute
{
    public ExercisesRightAttribute(DataSubjectRight right) => Right = right;
    public DataSubjectRight Right { get; }
}

/// <summary>A reviewed region: excuses the rules it names, until a date, while its body stays as reviewed.</summary>
[AttributeUsage(MarkTargets.Code | AttributeTargets.Constructor | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class PrivacyReviewedAttribute : Attribute
{
    public PrivacyReviewedAttribute(string by, string reason, params string[] rules) { By = by; Reason = reason; Rules = rules; }
    public string By { get; }
    public string Reason { get; }
    public string[] Rules { get; }
    /// <summary>ISO 8601 date.</summary>
    public string? Until { get; set; }
    /// <summary>Hash of the reviewed body, written by the code fix.</summary>
    public string? Fingerprint { get; set; }
}

/// <summary>Generate erasure, export and purge for this DbContext.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)] public sealed class PersonalDataStoreAttribute : Attribute { }

/// <summary>Generate redaction and export for a type that holds personal data only through its members' types or its bases.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)] public sealed class PersonalDataCarrierAttribute : Attribute { }

internal static class MarkTargets
{
    internal const AttributeTargets Value = AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter;
    internal const AttributeTargets Data = Value | AttributeTargets.ReturnValue | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum;
    internal const AttributeTargets Relation = Value | AttributeTargets.Class | AttributeTargets.Struct;
    internal const AttributeTargets Code = AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface;
}

// ---------- consent contracts (the ledger that implements them lives in the EF Core package) ----------

/// <summary>Names one data subject without the object: a stable kind and an invariant key. Its text never shows the key.</summary>
public readonly struct SubjectId : IEquatable<SubjectId>
{
    private readonly string? _kind, _key;
    public SubjectId(string kind, string key)
    {
        if (string.IsNullOrEmpty(kind)) throw new ArgumentException("A kind is needed.", nameof(kind));
        if (string.IsNullOrEmpty(key)) throw new ArgumentException("A key is needed.", nameof(key));
        (_kind, _key) = (kind, key);
    }
    public string Kind => _kind ?? "";
    public string Key => _key ?? "";
    public bool IsEmpty => _key is null;
    public bool Equals(SubjectId other) => string.Equals(_kind, other._kind, StringComparison.Ordinal) && string.Equals(_key, other._key, StringComparison.Ordinal);
    public override bool Equals(object? obj) => obj is SubjectId other && Equals(other);
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Kind) * 397) ^ StringComparer.Ordinal.GetHashCode(Key));
    public override string ToString() => Kind + ":***";
    public static bool operator ==(SubjectId left, SubjectId right) => left.Equals(right);
    public static bool operator !=(SubjectId left, SubjectId right) => !left.Equals(right);
}

/// <summary>Implemented by the generator on every partial [DataSubject] type. A method, so that neither EF nor a serialiser maps it.</summary>
public interface IDataSubject { SubjectId GetSubjectId(); }

/// <summary>By what kind of act consent was given or withdrawn. There is no "unknown": an import states its evidence.</summary>
public enum ConsentActKind { Form = 1, DoubleOptIn = 2, Spoken = 3, Paper = 4, Api = 5, UnsubscribeLink = 6, Imported = 7 }

/// <summary>The act, when it happened (not when it was stored), and the text that was shown.</summary>
public sealed class ConsentAct
{
    public ConsentAct(ConsentActKind kind, DateTimeOffset at, string textVersion, string language, string? source = null)
    { Kind = kind; At = at; TextVersion = textVersion; Language = language; Source = source; }
    public ConsentActKind Kind { get; }
    public DateTimeOffset At { get; }
    public string TextVersion { get; }
    /// <summary>BCP 47.</summary>
    public string Language { get; }
    /// <summary>Page, form, file; for an import, the evidence.</summary>
    public string? Source { get; }
}

/// <summary>What an act leaves behind (after ISO/IEC TS 27560, with objection).</summary>
public enum ConsentState { Requested = 1, Given = 2, Refused = 3, Withdrawn = 4, Expired = 5, Objected = 6, ObjectionLifted = 7 }

public sealed class ConsentRecord
{
    public ConsentRecord(SubjectId subject, string purposeKey, ConsentState state, ConsentAct act, DateTimeOffset recordedAt)
    { Subject = subject; PurposeKey = purposeKey; State = state; Act = act; RecordedAt = recordedAt; }
    public SubjectId Subject { get; }
    public string PurposeKey { get; }
    public ConsentState State { get; }
    public ConsentAct Act { get; }
    public DateTimeOffset RecordedAt { get; }
}

/// <summary>Append-only. Acts are ordered by when they happened; on a tie, withdrawal wins.</summary>
public interface IConsentLedger
{
    [ConsentCheck] Task<bool> HasConsentAsync<TPurpose>([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose;
    /// <summary>Those of the subjects who consent: one round trip for a batch.</summary>
    [ConsentCheck] Task<IReadOnlyCollection<SubjectId>> WhereConsentedAsync<TPurpose>(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose;
    [ObjectionCheck] Task<bool> HasObjectedAsync<TPurpose>([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose;
    [GrantsConsent] Task<ConsentRecord> GrantAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose;
    [WithdrawsConsent] Task<ConsentRecord> WithdrawAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose;
    /// <summary>Records an objection (art. 21); <see cref="LiftObjectionAsync{TPurpose}"/> takes an act of the person, never an import.</summary>
    [WithdrawsConsent] Task<ConsentRecord> ObjectAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose;
    Task<ConsentRecord> LiftObjectionAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose;
    /// <summary>Proof (art. 7(1)): the whole history, oldest act first.</summary>
    Task<IReadOnlyList<ConsentRecord>> GetHistoryAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default);
}

/// <summary>Overloads that take the object, and the check that throws.</summary>
public static class ConsentLedgerExtensions
{
    [ConsentCheck] public static Task<bool> HasConsentAsync<TPurpose>(this IConsentLedger ledger, IDataSubject subject, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose
        => ledger.HasConsentAsync<TPurpose>(subject.GetSubjectId(), cancellationToken);
    [ConsentCheck] public static Task DemandAsync<TPurpose>(this IConsentLedger ledger, IDataSubject subject, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose
        => ledger.DemandAsync<TPurpose>(subject.GetSubjectId(), cancellationToken);
    [ConsentCheck] public static async Task DemandAsync<TPurpose>(this IConsentLedger ledger, [SubjectKey] SubjectId subject, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose
    {
        if (!await ledger.HasConsentAsync<TPurpose>(subject, cancellationToken).ConfigureAwait(false)) throw new ConsentRequiredException(typeof(TPurpose));
    }
}

/// <summary>Consent was demanded and is not held. Names the purpose, never the person.</summary>
public sealed class ConsentRequiredException : Exception
{
    public ConsentRequiredException(Type purpose) : base("Consent is required for '" + purpose.FullName + "'.") => Purpose = purpose;
    public Type Purpose { get; }
}

// ---------- what generated code implements, in memory ----------

/// <summary>Has a text without personal data: what logs, debuggers and exceptions show.</summary>
public interface IRedactable { string ToRedactedString(); }
