using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Diagnostics;

// PRIV4xxx
internal static partial class Catalogue
{
    internal static readonly DiagnosticDescriptor PRIV4001_GenerationSkipped = new(
        "PRIV4001",
        "A type for which code was asked and is not generated",
        "No code is generated for '{0}': {1}",
        Rights,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Redaction, erasure and export are generated into the other part of a partial type; a type that cannot have one must be written by hand.",
        HelpRoot + "PRIV4001.md");

    internal static readonly DiagnosticDescriptor PRIV4002_UntiedEntity = new(
        "PRIV4002",
        "Personal data in a row that leads to no data subject",
        "'{0}' keeps '{1}', and no relation leads from it to a data subject: no erasure and no export reaches it",
        Rights,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Erasure and export start at a person and follow relations; a row that none of them reaches stays, and is forgotten in the answer (GDPR articles 15 and 17).",
        HelpRoot + "PRIV4002.md");

    internal static readonly DiagnosticDescriptor PRIV4003_UndecidedOwner = new(
        "PRIV4003",
        "A relation that does not say who owns the row",
        "{0} leads to {1}, and nothing says whose the row is: '[OwnedBy<T>]', '[AccessedBy<T>]' or '[NotOwned]'",
        Rights,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Whether a row goes with a person, is only shown to them or has nothing to do with them is decided before it is stored, not when they ask (GDPR articles 15, 17 and 25).",
        HelpRoot + "PRIV4003.md");

    internal static readonly DiagnosticDescriptor PRIV4004_CannotErase = new(
        "PRIV4004",
        "A member that cannot be erased as its mark says",
        "'{0}' cannot be erased: {1}",
        Rights,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Erasure is generated whole or not at all: where one member cannot be erased as its mark says, the type gets none, and says so.",
        HelpRoot + "PRIV4004.md");

    internal static readonly DiagnosticDescriptor PRIV4005_IncompleteByHand = new(
        "PRIV4005",
        "Hand-written erasure or export that misses a marked member",
        "'{0}' {1} '{2}' and misses {3}",
        Rights,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A list of columns kept by hand drifts from the type: the column added last is neither erased nor handed over (GDPR articles 15, 17 and 20).",
        HelpRoot + "PRIV4005.md");

    internal static readonly DiagnosticDescriptor PRIV4006_OwnershipCycle = new(
        "PRIV4006",
        "Ownership with no order to delete in",
        "There is no order to delete in: {0}",
        Rights,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A row is deleted before the row it cannot be without; where these make a circle and no link can be cleared first, an erasure cannot begin (GDPR article 17).",
        HelpRoot + "PRIV4006.md");

    internal static readonly DiagnosticDescriptor PRIV4007_RecipientWithoutEraser = new(
        "PRIV4007",
        "A recipient that receives personal data and has no eraser",
        "Nothing tells '{0}' of an erasure: '{1}' discloses data to it, and no 'IRecipientEraser' is for it",
        Rights,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Whoever was given the data is told that it has been erased, unless that is impossible or takes a disproportionate effort (GDPR articles 17(2) and 19).",
        HelpRoot + "PRIV4007.md");
}
