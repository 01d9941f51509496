using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Symbols;

/// <summary>What people write where ISO 8601 is meant: "3 years", "18 mois", "24h", "P3y", "30.00:00:00".</summary>
internal static class PeriodSpelling
{
    private static readonly Regex Part = new(@"\G\s*(?:(?:and|et|,)\s+)?(\d{1,9})(?:[.,](\d{1,3}))?\s*([\p{L}]+)\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex TimeSpanText = new(@"^(?:(\d{1,7})\.)?(\d{1,2}):(\d{2})(?::(\d{2}))?$", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, char> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["y"] = 'Y', ["yr"] = 'Y', ["yrs"] = 'Y', ["year"] = 'Y', ["years"] = 'Y', ["an"] = 'Y', ["ans"] = 'Y', ["année"] = 'Y', ["années"] = 'Y', ["annee"] = 'Y', ["annees"] = 'Y',
        ["mo"] = 'M', ["mos"] = 'M', ["month"] = 'M', ["months"] = 'M', ["mois"] = 'M',
        ["w"] = 'W', ["wk"] = 'W', ["wks"] = 'W', ["week"] = 'W', ["weeks"] = 'W', ["sem"] = 'W', ["semaine"] = 'W', ["semaines"] = 'W',
        ["d"] = 'D', ["day"] = 'D', ["days"] = 'D', ["j"] = 'D', ["jour"] = 'D', ["jours"] = 'D',
        ["h"] = 'h', ["hr"] = 'h', ["hrs"] = 'h', ["hour"] = 'h', ["hours"] = 'h', ["heure"] = 'h', ["heures"] = 'h',
        ["min"] = 'm', ["mins"] = 'm', ["minute"] = 'm', ["minutes"] = 'm',
        ["s"] = 's', ["sec"] = 's', ["secs"] = 's', ["second"] = 's', ["seconds"] = 's', ["seconde"] = 's', ["secondes"] = 's',
    };

    /// <summary>The ISO 8601 period that the text surely means; null where it is none, or could be two ("6m").</summary>
    internal static string? Rewrite(string text)
    {
        var trimmed = text.Trim();
        var compact = Regex.Replace(trimmed, @"\s+", "").ToUpperInvariant();
        foreach (var candidate in new[] { trimmed, AsTimeSpan(trimmed), AsWords(trimmed), Lenient(compact) })
        {
            if (candidate is not null && candidate != text && Iso8601Period.TryParse(candidate, out _))
            {
                return candidate;
            }
        }

        return null;

        // A forgotten P, a forgotten T, small letters. A lone "m" stays unread: month or minute.
        string? Lenient(string upper)
        {
            if (trimmed.IndexOf('m') >= 0 && trimmed.IndexOf('P') < 0 && trimmed.IndexOf('p') < 0)
            {
                return null;
            }

            foreach (var candidate in new[] { upper, "P" + upper, "PT" + upper, upper.StartsWith("P", StringComparison.Ordinal) ? "PT" + upper.Substring(1) : "" })
            {
                // "PT6M" read from "P6M" never happens: "P6M" is tried first.
                if (Iso8601Period.TryParse(candidate, out _))
                {
                    return candidate;
                }
            }

            return AsWords(upper.TrimStart('P'));
        }
    }

    private static string? AsTimeSpan(string text)
    {
        if (TimeSpanText.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var period = new Amounts();
        period.Add('D', Number(match.Groups[1].Value));
        period.Add('h', Number(match.Groups[2].Value));
        period.Add('m', Number(match.Groups[3].Value));
        period.Add('s', Number(match.Groups[4].Value));
        return period.ToString();
    }

    private static string? AsWords(string text)
    {
        var period = new Amounts();
        var position = 0;
        while (position < text.Length)
        {
            var match = Part.Match(text, position);
            if (!match.Success || match.Length == 0 || !Units.TryGetValue(match.Groups[3].Value, out var unit)
                || !period.AddFraction(unit, Number(match.Groups[1].Value), match.Groups[2].Value))
            {
                return null;
            }

            position = match.Index + match.Length;
        }

        return period.ToString();
    }

    private static long Number(string digits) => digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);

    private sealed class Amounts
    {
        private readonly SortedDictionary<int, (char Unit, long Count)> _byRank = new();

        internal void Add(char unit, long count)
        {
            var rank = "YMWDhms".IndexOf(unit);
            _byRank[rank] = (unit, count + (_byRank.TryGetValue(rank, out var already) ? already.Count : 0));
        }

        // One and a half year is eighteen months; what gives no whole number of the next unit is left to its author.
        internal bool AddFraction(char unit, long whole, string fraction)
        {
            fraction = fraction.TrimEnd('0');
            if (fraction.Length == 0)
            {
                Add(unit, whole);
                return true;
            }

            var (smaller, factor) = unit switch
            {
                'Y' => ('M', 12),
                'W' => ('D', 7),
                'D' => ('h', 24),
                'h' => ('m', 60),
                'm' => ('s', 60),
                _ => (' ', 0),
            };
            var scale = (long)Math.Pow(10, fraction.Length);
            var parts = Number(fraction) * factor;
            if (factor == 0 || parts % scale != 0)
            {
                return false;
            }

            Add(smaller, (whole * factor) + (parts / scale));
            return true;
        }

        public override string ToString()
        {
            var text = new StringBuilder("P");
            var inTime = false;
            foreach (var (unit, count) in _byRank.Values)
            {
                if (count == 0)
                {
                    continue;
                }

                if (char.IsLower(unit) && !inTime)
                {
                    text.Append('T');
                    inTime = true;
                }

                text.Append(count.ToString(CultureInfo.InvariantCulture)).Append(char.ToUpperInvariant(unit));
            }

            return text.ToString();
        }
    }
}
