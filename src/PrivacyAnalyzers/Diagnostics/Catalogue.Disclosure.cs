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

    internal static readonly DiagnosticDescriptor PRIV2002_PersonalDataInConsole = new(
        "PRIV2002",
        "Personal data on the console",
        "'{1}' prints '{0}'",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What a program prints is collected by whatever runs it, kept with the logs and read by whoever may read them; erasure does not reach it (GDPR articles 5(1)(c) and 32).",
        HelpRoot + "PRIV2002.md");

    internal static readonly DiagnosticDescriptor PRIV2003_PersonalDataInException = new(
        "PRIV2003",
        "Personal data in an exception",
        "The exception shows '{0}' through '{1}'",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An exception goes wherever errors go: logs, error trackers, answers to requests, screens (GDPR articles 5(1)(c) and 32).",
        HelpRoot + "PRIV2003.md");

    internal static readonly DiagnosticDescriptor PRIV2004_PersonalDataInTelemetry = new(
        "PRIV2004",
        "Personal data in telemetry",
        "Telemetry carries '{0}' through '{1}'",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Tags, baggage and metric dimensions are exported to other services, kept in series, and passed on to whatever is called next (GDPR articles 5(1)(c) and 32).",
        HelpRoot + "PRIV2004.md");

    internal static readonly DiagnosticDescriptor PRIV2005_PersonalDataInUrl = new(
        "PRIV2005",
        "Personal data in a URL",
        "A URL shows '{0}' through '{1}'",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Addresses stand in histories, in the logs of every server and proxy on the way, and in the Referer header of the next request (GDPR articles 5(1)(c) and 32).",
        HelpRoot + "PRIV2005.md");

    internal static readonly DiagnosticDescriptor PRIV2007_WholeResponse = new(
        "PRIV2007",
        "A person or a row answered whole",
        "'{0}' is answered whole, with {1}; answer with a view made for whoever asks",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A row is written to the network with every member it has and will have: answer with a type made for the purpose (GDPR articles 5(1)(c) and 25).",
        HelpRoot + "PRIV2007.md");

    internal static readonly DiagnosticDescriptor PRIV2008_PersonalDataInFile = new(
        "PRIV2008",
        "Personal data written to a file in clear",
        "'{1}' writes '{0}' in clear",
        Disclosure,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A file is copied and kept outside what access control, retention and erasure reach (GDPR articles 5(1)(e), 17 and 32).",
        HelpRoot + "PRIV2008.md");

    internal static readonly DiagnosticDescriptor PRIV2009_PersonalDataInToken = new(
        "PRIV2009",
        "Personal data in a claim, token, header, cookie, key or file name",
        "'{1}' makes '{0}' part of {2}",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Names and tokens are shown, signed, cached, logged and passed on by code that does not know they hold personal data (GDPR articles 5(1)(c), 25 and 32).",
        HelpRoot + "PRIV2009.md");

    internal static readonly DiagnosticDescriptor PRIV2006_RecipientNotNamed = new(
        "PRIV2006",
        "Personal data reach a recipient that none of their purposes names",
        "'{0}' {1} {2}, whom {3} as a recipient",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "People are told who receives their data, and for what (GDPR articles 13(1)(e), 14(1)(e) and 28): a purpose names its recipients.",
        HelpRoot + "PRIV2006.md");

    internal static readonly DiagnosticDescriptor PRIV2010_RecordShowsPersonalData = new(
        "PRIV2010",
        "A type whose own text shows personal data",
        "The text of '{0}' shows {1}: {2}",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The ToString of a record, and a DebuggerDisplay, print members wherever the object is formatted: logs, exceptions, debuggers. A partial type gets a redacted one.",
        HelpRoot + "PRIV2010.md");

    internal static readonly DiagnosticDescriptor PRIV2011_UnauthorizedEndpoint = new(
        "PRIV2011",
        "An endpoint without authorization that returns personal data",
        "{0} answers anybody with '{1}'; ask who calls: '[Authorize]' or 'RequireAuthorization()'",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Only those who need the data for their purpose get to them: nothing here asks who is calling (GDPR articles 5(1)(f), 25(2) and 32).",
        HelpRoot + "PRIV2011.md");

    internal static readonly DiagnosticDescriptor PRIV2012_PersonalDataInPrompt = new(
        "PRIV2012",
        "Personal data in a prompt to a language model",
        "A language model is given '{0}' through '{1}'",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What a prompt holds leaves for whoever runs the model, may be kept and looked at there, and cannot be taken back (GDPR articles 5(1)(b), 5(1)(c) and 28).",
        HelpRoot + "PRIV2012.md");

    internal static readonly DiagnosticDescriptor PRIV2013_UnchosenCookie = new(
        "PRIV2013",
        "A cookie or storage written before a choice",
        "This writes {0} before the visitor has chosen, and nothing says that it is essential",
        Disclosure,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What is not strictly necessary for the service that was asked for is written on a person's device only after a choice (ePrivacy article 5(3); French law of 1978, article 82).",
        HelpRoot + "PRIV2013.md");
}
