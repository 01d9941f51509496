using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Diagnostics;

// PRIV2xxx
internal static partial class Catalogue
{
    internal static readonly DiagnosticDescriptor PRIV2001_PersonalDataInLog = new(
        "PRIV2001",
        "Personal data in a log",
        "A log shows '{0}' through '{1}'",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Logs are copied, shipped and kept beyond the retention of what they hold, and erasure does not reach them (GDPR articles 5(1)(c) and 32).",
        HelpRoot + "PRIV2001.md");

    internal static readonly DiagnosticDescriptor PRIV2010_RecordShowsPersonalData = new(
        "PRIV2010",
        "A type whose own text shows personal data",
        "The text of '{0}' shows {1}: {2}",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The ToString of a record, and a DebuggerDisplay, print members wherever the object is formatted: logs, exceptions, debuggers. A partial type gets a redacted one.",
        HelpRoot + "PRIV2010.md");
}
