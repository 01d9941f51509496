using System.Collections.Immutable;

namespace PrivacyAnalyzers.Diagnostics;

/// <summary>Every option there is. A key that starts with <see cref="Prefix"/> and is not here is PRIV9001.</summary>
internal static class PrivacyOptions
{
    internal const string Prefix = "privacy.";

    internal static readonly PrivacyOption Level = new(
        "privacy.level", "why", "How much is asked: what is personal and disclosed; why it is kept (purposes, consent); the whole (storage, rights); strict (boundaries, discovery).",
        perFolder: true, "what", "why", "whole", "strict");

    internal static readonly PrivacyOption Use = new(
        "privacy.use", "sinks", "What counts as a use in code that is not the team's own: the sinks of the catalogue, or every unmarked parameter of unknown code.",
        perFolder: true, "sinks", "boundaries");

    internal static readonly PrivacyOption SubjectMatching = new(
        "privacy.subject_matching", "lenient", "Whether two people that cannot be told apart are taken as the same person, or as different ones.",
        perFolder: true, "lenient", "strict");

    internal static readonly PrivacyOption Purpose = new(
        "privacy.purpose", "", "The purpose the code of a folder works for: the full name of a purpose type.",
        perFolder: true);

    internal static readonly PrivacyOption PersonalDataAttributes = new(
        "privacy.personal_data_attributes", "", "Attributes of other libraries that mark personal data: full metadata names, separated by commas.",
        perFolder: false);

    internal static readonly PrivacyOption ConsentChecks = new(
        "privacy.consent_checks", "", "Members of other libraries that check consent: documentation IDs, each with '=' and a purpose, separated by commas.",
        perFolder: false);

    internal static readonly PrivacyOption Languages = new(
        "privacy.languages", "en, fr", "The languages in which member names suggest a category.",
        perFolder: false);

    internal static readonly ImmutableArray<PrivacyOption> All =
        ImmutableArray.Create(Level, Use, SubjectMatching, Purpose, PersonalDataAttributes, ConsentChecks, Languages);
}
