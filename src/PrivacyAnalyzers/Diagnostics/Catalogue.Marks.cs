using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Diagnostics;

// PRIV0xxx
internal static partial class Catalogue
{
    internal static readonly DiagnosticDescriptor PRIV0001_NoPurpose = new(
        "PRIV0001",
        "Personal data with no purpose",
        "'{0}' is personal data by '{1}' but no purpose says why it is kept; add '[PersonalData<TPurpose>]' with the purpose it was collected for",
        Marks,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A mark of another library says what the datum is, not why it is kept. Without a purpose, consent, retention and erasure cannot be decided (GDPR article 5(1)(b)).",
        HelpRoot + "PRIV0001.md");

    internal static readonly DiagnosticDescriptor PRIV0002_NoRetention = new(
        "PRIV0002",
        "Personal data with no retention period",
        "'{0}' is kept for '{1}' with no retention period; set 'Retention' (ISO 8601, such as \"P3Y\") on the mark or on the purpose",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Data are kept no longer than their purpose needs (GDPR article 5(1)(e)): a period is due on the mark, its type or its purpose.",
        HelpRoot + "PRIV0002.md");

    internal static readonly DiagnosticDescriptor PRIV0003_InvalidDuration = new(
        "PRIV0003",
        "Not a positive ISO 8601 period",
        "'{0}' is not a positive ISO 8601 period; write {1}",
        Marks,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Periods are written in ISO 8601: P3Y is three years, P6M six months, P30D thirty days, PT24H twenty-four hours.",
        HelpRoot + "PRIV0003.md");

    internal static readonly DiagnosticDescriptor PRIV0004_InvalidPurpose = new(
        "PRIV0004",
        "A purpose is a sealed, non-generic class with [Purpose]",
        "'{0}' cannot be a purpose: {1}",
        Marks,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A purpose is identified by its type in marks, consents and receipts: one sealed, non-generic class that carries [Purpose], one legal basis (GDPR article 6(1)).",
        HelpRoot + "PRIV0004.md");

    internal static readonly DiagnosticDescriptor PRIV0005_SpecialCategoryWithoutCondition = new(
        "PRIV0005",
        "Special-category data under a purpose that states no condition for it",
        "'{0}' is {1}, and purpose '{2}' states no condition that allows it; set 'SpecialCategories' on the purpose{3}",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Health, biometrics, beliefs and the other special categories (GDPR article 9), and criminal data (article 10), are handled only under a condition that comes in addition to the legal basis; the social security number has its own national regime.",
        HelpRoot + "PRIV0005.md");

    internal static readonly DiagnosticDescriptor PRIV0006_RetentionLongerThanPurpose = new(
        "PRIV0006",
        "Kept longer than its purpose",
        "'{0}' is kept '{1}' for '{2}', longer than the '{3}' of the purpose",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A mark may shorten its purpose's retention; longer than the purpose needs is storage without a reason (GDPR article 5(1)(e)).",
        HelpRoot + "PRIV0006.md");

    internal static readonly DiagnosticDescriptor PRIV0007_ContradictsInheritedMark = new(
        "PRIV0007",
        "A mark that contradicts the one it inherits",
        "'{0}' contradicts '{1}', which it {2}: {3}",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Callers see the base or interface member and rely on its mark: an override, implementation, hiding member or record parameter that says otherwise breaks the contract.",
        HelpRoot + "PRIV0007.md");

    internal static readonly DiagnosticDescriptor PRIV0008_MarkCannotAct = new(
        "PRIV0008",
        "A mark where it cannot act",
        "'{0}' on '{1}' cannot act: {2}",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The mark is on something that holds no person's data at run time, or its value is not one of the defined ones, so it protects nothing.",
        HelpRoot + "PRIV0008.md");

    internal static readonly DiagnosticDescriptor PRIV0009_MarksDisagree = new(
        "PRIV0009",
        "Marks of one member that disagree",
        "The marks of '{0}' disagree: {1}",
        Marks,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The marks of one member may name several purposes, and differ in retention only: what the datum is and how it is erased is one fact, said once.",
        HelpRoot + "PRIV0009.md");

    internal static readonly DiagnosticDescriptor PRIV0010_AmbiguousSubjectKey = new(
        "PRIV0010",
        "A data subject whose key cannot be told",
        "The key of data subject '{0}' cannot be told: {1}; mark a member with '[SubjectKey]' or name it in '[DataSubject(Key = ...)]'",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Erasure, export and consent find a person by a key: 'Id', '<TypeName>Id', '[Key]' by convention, or what [SubjectKey] marks.",
        HelpRoot + "PRIV0010.md");

    internal static readonly DiagnosticDescriptor PRIV0011_TransferWithoutMechanism = new(
        "PRIV0011",
        "A recipient outside the EEA with no transfer mechanism",
        "Recipient '{0}' is in '{1}', {2}",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A transfer outside the European Economic Area needs an adequacy decision, appropriate safeguards or a derogation (GDPR articles 44 to 49), which people are told (13(1)(f)).",
        HelpRoot + "PRIV0011.md");

    internal static readonly DiagnosticDescriptor PRIV0012_DuplicatePurposeKey = new(
        "PRIV0012",
        "Two purposes with one key",
        "Purpose '{0}' cannot be told apart: {1}",
        Marks,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The key identifies a purpose in stored consents and receipts: two purposes with one key make a consent to one a consent to the other.",
        HelpRoot + "PRIV0012.md");

    internal static readonly DiagnosticDescriptor PRIV0013_UndeclaredRecipient = new(
        "PRIV0013",
        "A recipient that no purpose declares",
        "Recipient '{0}' is declared by no purpose and by no assembly{1}",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "People are told who receives their data (GDPR articles 13(1)(e), 30(1)(d)): a recipient that code discloses to is declared with [Recipient] on a purpose or on the assembly.",
        HelpRoot + "PRIV0013.md");

    internal static readonly DiagnosticDescriptor PRIV0014_BasisWithoutGround = new(
        "PRIV0014",
        "A legal basis without what it rests on",
        "Purpose '{0}' rests on '{1}' but does not say {2}; set '{3}'",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "People are told the legitimate interest pursued (GDPR article 13(1)(d)); a legal obligation is a text that can be named (6(3)).",
        HelpRoot + "PRIV0014.md");

    internal static readonly DiagnosticDescriptor PRIV0015_UnclearCheck = new(
        "PRIV0015",
        "A check whose purpose or subject cannot be told",
        "'{0}' cannot be read as a {1} check: {2}",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A check counts for one purpose and one person: both must be told from its declaration, and a consent check needs a purpose that rests on consent.",
        HelpRoot + "PRIV0015.md");

    internal static readonly DiagnosticDescriptor PRIV0016_BasisDoesNotFitChannel = new(
        "PRIV0016",
        "Marketing whose basis does not fit its channel",
        "Marketing purpose '{0}' reaches people by {1} on '{2}'; {3}",
        Marks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Marketing by e-mail, text message or telephone needs prior consent, except to existing customers for similar products or to professionals about their work (ePrivacy article 13, CPCE article L34-5, Code de la consommation article L223-1).",
        HelpRoot + "PRIV0016.md");
}
