namespace PrivacyAnalyzers.CodeFixes.Flow;

/// <summary>The rules that say that consent is missing: a check that is added for one person turns what is said of another from the first into one of the others.</summary>
internal static class MissingConsent
{
    /// <summary>One name for all of them; any other rule's own.</summary>
    internal static string Question(string ruleId) => ruleId is "PRIV1001" or "PRIV1003" or "PRIV1004" ? "PRIV1001" : ruleId;
}
