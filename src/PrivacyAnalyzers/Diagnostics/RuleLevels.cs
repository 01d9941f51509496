using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Diagnostics;

/// <summary>From which level on a rule is asked.</summary>
internal static class RuleLevels
{
    private static readonly Dictionary<string, PrivacyLevel> From = new(StringComparer.Ordinal)
    {
        ["PRIV0001"] = PrivacyLevel.Why,
        ["PRIV0002"] = PrivacyLevel.Why,
        ["PRIV0003"] = PrivacyLevel.What,
        ["PRIV0004"] = PrivacyLevel.What,
        ["PRIV0005"] = PrivacyLevel.Why,
        ["PRIV0006"] = PrivacyLevel.Why,
        ["PRIV0007"] = PrivacyLevel.What,
        ["PRIV0008"] = PrivacyLevel.What,
        ["PRIV0009"] = PrivacyLevel.What,
        ["PRIV0010"] = PrivacyLevel.What,
        ["PRIV0011"] = PrivacyLevel.Why,
        ["PRIV0012"] = PrivacyLevel.Why,
        ["PRIV0013"] = PrivacyLevel.Why,
        ["PRIV0014"] = PrivacyLevel.Why,
        ["PRIV0015"] = PrivacyLevel.What,
        ["PRIV0016"] = PrivacyLevel.Why,
        ["PRIV1001"] = PrivacyLevel.Why,
        ["PRIV1002"] = PrivacyLevel.Why,
        ["PRIV1003"] = PrivacyLevel.Why,
        ["PRIV1004"] = PrivacyLevel.Why,
        ["PRIV1005"] = PrivacyLevel.Why,
        ["PRIV1006"] = PrivacyLevel.Why,
        ["PRIV1007"] = PrivacyLevel.Why,
        ["PRIV1008"] = PrivacyLevel.Why,
        ["PRIV1009"] = PrivacyLevel.Why,
        ["PRIV1011"] = PrivacyLevel.Why,
        ["PRIV1012"] = PrivacyLevel.Why,
        ["PRIV1013"] = PrivacyLevel.Why,
        ["PRIV1014"] = PrivacyLevel.Strict,
        ["PRIV1015"] = PrivacyLevel.Why,
        ["PRIV2001"] = PrivacyLevel.What,
        ["PRIV2002"] = PrivacyLevel.What,
        ["PRIV2003"] = PrivacyLevel.What,
        ["PRIV2004"] = PrivacyLevel.What,
        ["PRIV2005"] = PrivacyLevel.What,
        ["PRIV2006"] = PrivacyLevel.What,
        ["PRIV2007"] = PrivacyLevel.What,
        ["PRIV2008"] = PrivacyLevel.What,
        ["PRIV2009"] = PrivacyLevel.What,
        ["PRIV2010"] = PrivacyLevel.What,
        ["PRIV2011"] = PrivacyLevel.What,
        ["PRIV2012"] = PrivacyLevel.What,
        ["PRIV2013"] = PrivacyLevel.What,
        ["PRIV3001"] = PrivacyLevel.Whole,
        ["PRIV3002"] = PrivacyLevel.Whole,
        ["PRIV3003"] = PrivacyLevel.Whole,
        ["PRIV3004"] = PrivacyLevel.What,
        ["PRIV3005"] = PrivacyLevel.Whole,
        ["PRIV3006"] = PrivacyLevel.Whole,
        ["PRIV3007"] = PrivacyLevel.Whole,
        ["PRIV4001"] = PrivacyLevel.What,
        ["PRIV4002"] = PrivacyLevel.Whole,
        ["PRIV4003"] = PrivacyLevel.Whole,
        ["PRIV4004"] = PrivacyLevel.What,
        ["PRIV4005"] = PrivacyLevel.Whole,
        ["PRIV4006"] = PrivacyLevel.What,
        ["PRIV4007"] = PrivacyLevel.Whole,
        ["PRIV5001"] = PrivacyLevel.Why,
        ["PRIV5002"] = PrivacyLevel.What,
        ["PRIV9001"] = PrivacyLevel.What,
        ["PRIV9002"] = PrivacyLevel.What,
        ["PRIV9003"] = PrivacyLevel.What,
        ["PRIV9004"] = PrivacyLevel.What,
        ["PRIV9005"] = PrivacyLevel.What,
    };

    /// <summary>The least level at which <paramref name="ruleId"/> is reported.</summary>
    /// <exception cref="KeyNotFoundException">The rule has no level: every rule of the catalogue must.</exception>
    internal static PrivacyLevel Of(string ruleId) => From[ruleId];

    /// <summary>The identifiers of all rules.</summary>
    internal static IEnumerable<string> Ids => From.Keys;

    /// <summary>Whether there is a rule of that identifier.</summary>
    internal static bool IsKnown(string ruleId) => From.ContainsKey(ruleId);
}
