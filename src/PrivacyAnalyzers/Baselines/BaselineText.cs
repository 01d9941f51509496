using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Baselines;

/// <summary>A baseline as text, both ways. docs/baseline.md describes it.</summary>
internal static class BaselineText
{
    internal const int Version = 1;

    /// <summary>The file for those findings: each key once, in one order, with the line ends of no platform.</summary>
    internal static string Write(IEnumerable<FindingKey> findings)
    {
        var text = new StringBuilder("{\n  \"version\": 1,\n  \"findings\": [");
        var separator = "\n";
        foreach (var key in findings.Distinct().OrderBy(static key => key))
        {
            text.Append(separator).Append("    { \"rule\": ").Append(Quote(key.Rule)).Append(", \"symbol\": ").Append(Quote(key.Symbol));
            if (key.Members.Length > 0)
            {
                text.Append(", \"members\": ").Append(Quote(key.Members));
            }

            text.Append(" }");
            separator = ",\n";
        }

        return text.Append(separator == "\n" ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    /// <exception cref="BaselineFormatException">It is not what <see cref="Write"/> writes, or something like it.</exception>
    internal static ImmutableArray<BaselineEntry> Read(string text)
    {
        var json = new JsonCursor(text);
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        var version = 0;
        foreach (var property in Properties(json))
        {
            if (property == "version")
            {
                version = json.Number();
                if (version != Version)
                {
                    throw json.Wrong("version " + version + " is not known to this version of the analyzers");
                }
            }
            else if (property == "findings")
            {
                json.Expect('[');
                while (json.Peek() != ']')
                {
                    entries.Add(Entry(json));
                    if (!json.Skip(','))
                    {
                        break;
                    }
                }

                json.Expect(']');
            }
            else
            {
                json.SkipValue();
            }
        }

        return json.Peek() != '\0' ? throw json.Wrong("the file should end here") : version == 0 ? throw json.Wrong("'version' is missing") : entries.ToImmutable();
    }

    private static BaselineEntry Entry(JsonCursor json)
    {
        json.Peek();
        var start = json.Position;
        string? rule = null, symbol = null, members = null;
        foreach (var property in Properties(json))
        {
            switch (property)
            {
                case "rule":
                    rule = json.String();
                    break;
                case "symbol":
                    symbol = json.String();
                    break;
                case "members":
                    members = json.String();
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        return rule is null || symbol is null
            ? throw json.Wrong("a finding has a 'rule' and a 'symbol'")
            : new BaselineEntry(new FindingKey(rule, symbol, members ?? ""), TextSpan.FromBounds(start, json.Position));
    }

    private static IEnumerable<string> Properties(JsonCursor json)
    {
        json.Expect('{');
        while (json.Peek() != '}')
        {
            var name = json.String();
            json.Expect(':');
            yield return name;
            if (!json.Skip(','))
            {
                break;
            }
        }

        json.Expect('}');
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' => "\\u" + ((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
