using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Countries by ISO 3166-1 alpha-2 code, and how chapter V of the GDPR sees them. Codes are upper case.</summary>
internal static class Countries
{
    // EU-27, the outermost regions and Åland, which have codes of their own and are part of the Union; Iceland, Liechtenstein, Norway.
    private static readonly HashSet<string> Eea = Codes(
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GF GP MF MQ RE YT AX IS LI NO");

    // Adequacy decisions of the Commission, some of them for part of the recipients only (Canada, United States).
    private static readonly HashSet<string> Adequate = Codes("AD AR CA CH FO GB GG IL IM JE JP KR NZ US UY");

    private static readonly HashSet<string> Others = Codes(
        "AE AF AG AI AL AM AO AQ AS AU AW AZ BA BB BD BF BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CC CD CF CG CI CK CL CM CN CO CR CU CV CW CX DJ DM DO DZ EC EG EH ER ET FJ FK FM "
        + "GA GD GE GH GI GL GM GN GQ GS GT GU GW GY HK HM HN HT ID IN IO IQ IR JM JO KE KG KH KI KM KN KP KW KY KZ LA LB LC LK LR LS LY MA MC MD ME MG MH MK ML MM MN MO MP MR MS MU MV MW MX MY MZ "
        + "NA NC NE NF NG NI NP NR NU OM PA PE PF PG PH PK PM PN PR PS PW PY QA RS RU RW SA SB SC SD SG SH SJ SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UZ "
        + "VA VC VE VG VI VN VU WF WS YE ZA ZM ZW");

    // What is written for a country that has another code.
    private static readonly Dictionary<string, string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UK"] = "GB",
        ["EL"] = "GR",
        ["FRA"] = "FR",
        ["DEU"] = "DE",
        ["GBR"] = "GB",
        ["USA"] = "US",
        ["France"] = "FR",
        ["Germany"] = "DE",
        ["Ireland"] = "IE",
        ["United States"] = "US",
        ["United Kingdom"] = "GB",
    };

    internal static bool IsInEea(string code) => Eea.Contains(code);

    internal static bool HasAdequacyDecision(string code) => Adequate.Contains(code);

    internal static bool IsKnown(string code) => Eea.Contains(code) || Adequate.Contains(code) || Others.Contains(code);

    /// <summary>The code that was probably meant by one that is not known: another case, another country list, a name.</summary>
    internal static string? Meant(string written)
    {
        var trimmed = written.Trim();
        if (Usual.TryGetValue(trimmed, out var code))
        {
            return code;
        }

        var upper = trimmed.ToUpperInvariant();
        return IsKnown(upper) ? upper : null;
    }

    private static HashSet<string> Codes(string list) => new(list.Split(' '), StringComparer.Ordinal);
}
