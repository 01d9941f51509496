using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Diagnostics;

// PRIV3xxx
internal static partial class Catalogue
{
    internal static readonly DiagnosticDescriptor PRIV3001_CachedTooLong = new(
        "PRIV3001",
        "Personal data cached without expiry, or for longer than its retention",
        "'{0}' {1} cached {2}",
        Storage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A copy in a cache is a copy: it ends with the retention of what it holds, and erasure does not find it before (GDPR articles 5(1)(e) and 17).",
        HelpRoot + "PRIV3001.md");

    internal static readonly DiagnosticDescriptor PRIV3002_PlainColumn = new(
        "PRIV3002",
        "Highly personal data in a plain column",
        "'{0}' is {1}, and its column keeps it as it is: encrypt it on its way to the database",
        Storage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "What does most harm in other hands deserves more than the database's own protection: whoever copies the file, a backup or a replica reads plain columns (GDPR articles 9 and 32(1)(a)).",
        HelpRoot + "PRIV3002.md");

    internal static readonly DiagnosticDescriptor PRIV3003_TemporalTable = new(
        "PRIV3003",
        "Personal data in a temporal table",
        "The history of '{0}' keeps every value that '{1}' ever had: what is erased stays in it",
        Storage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A temporal table keeps the rows that were there before each change, and erasure does not reach them (GDPR articles 5(1)(e) and 17).",
        HelpRoot + "PRIV3003.md");

    internal static readonly DiagnosticDescriptor PRIV3004_SensitiveDataLogging = new(
        "PRIV3004",
        "Sensitive data logging outside a development guard",
        "'EnableSensitiveDataLogging' writes the values of rows and parameters to the log; ask for the development environment first",
        Storage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "With it, Entity Framework Core logs and puts into exceptions what the rows and parameters hold (GDPR articles 5(1)(c) and 32).",
        HelpRoot + "PRIV3004.md");

    internal static readonly DiagnosticDescriptor PRIV3005_NoRetentionStart = new(
        "PRIV3005",
        "Retention with no date to count from, or several",
        "'{0}' is kept for {1}, and nothing says from when: {2}",
        Storage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A period begins somewhere. Without a date, nothing of the row is ever due (GDPR article 5(1)(e)).",
        HelpRoot + "PRIV3005.md");

    internal static readonly DiagnosticDescriptor PRIV3006_PersonalDataAsKey = new(
        "PRIV3006",
        "Personal data as a database key",
        "'{0}' is personal data and part of {1}: keys are copied into other tables, indexes and logs, and cannot be erased while a row stands",
        Storage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "What identifies a row is copied wherever the row is referred to, and cannot be corrected or erased by itself (GDPR articles 5(1)(c), 16, 17 and 25).",
        HelpRoot + "PRIV3006.md");

    internal static readonly DiagnosticDescriptor PRIV3007_NeverRead = new(
        "PRIV3007",
        "Personal data that nothing reads",
        "'{0}' is kept for {1}, and nothing in this program reads it: what is it collected for?",
        Storage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Data that no code uses for its purpose is not necessary for it (GDPR articles 5(1)(c) and 25(2)).",
        HelpRoot + "PRIV3007.md",
        WellKnownDiagnosticTags.CompilationEnd);
}
