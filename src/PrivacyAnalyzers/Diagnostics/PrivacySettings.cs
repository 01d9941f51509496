using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Diagnostics;

/// <summary>The options in force, read from <c>.editorconfig</c>, <c>.globalconfig</c> and MSBuild properties. An unknown value counts as the default; PRIV9001 says so.</summary>
internal sealed class PrivacySettings
{
    private readonly AnalyzerConfigOptionsProvider _provider;

    internal PrivacySettings(AnalyzerConfigOptionsProvider provider) => _provider = provider;

    /// <summary>Whether the project is made to be used by others: false only where the build says so.</summary>
    internal bool IsPackable =>
        !_provider.GlobalOptions.TryGetValue("build_property.IsPackable", out var packable) || !string.Equals(packable.Trim(), "false", System.StringComparison.OrdinalIgnoreCase);

    /// <summary>The level asked of the file.</summary>
    internal PrivacyLevel Level(SyntaxTree? tree) => Read(PrivacyOptions.Level, tree) switch
    {
        "what" => PrivacyLevel.What,
        "whole" => PrivacyLevel.Whole,
        "strict" => PrivacyLevel.Strict,
        _ => PrivacyLevel.Why,
    };

    /// <summary>The value of an option for a file, or for the compilation where <paramref name="tree"/> is null: trimmed, lower case where its values are listed.</summary>
    internal string Read(PrivacyOption option, SyntaxTree? tree)
    {
        string? value = null;
        if (tree is not null && option.PerFolder)
        {
            _provider.GetOptions(tree).TryGetValue(option.Key, out value);
        }

        if (value is null && !_provider.GlobalOptions.TryGetValue(option.Key, out value))
        {
            _provider.GlobalOptions.TryGetValue("build_property." + option.MSBuildProperty, out value);
        }

        value = value?.Trim();
        if (string.IsNullOrEmpty(value))
        {
            return option.Default;
        }

        if (option.Values.IsEmpty)
        {
            return value!;
        }

        var lower = value!.ToLowerInvariant();
        return option.Values.Contains(lower) ? lower : option.Default;
    }

    /// <summary>The items of an option that holds a list for the whole compilation.</summary>
    internal ImmutableArray<string> ReadList(PrivacyOption option) => Split(Read(option, tree: null));

    /// <summary>The items between commas and semicolons, but not those of a parameter list: <c>M:A.B(System.Int32,System.String)=P</c> is one item.</summary>
    internal static ImmutableArray<string> Split(string list)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        var depth = 0;
        var begin = 0;
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (depth <= 0 && list[i] is ',' or ';'))
            {
                if (list.Substring(begin, i - begin).Trim() is { Length: > 0 } item)
                {
                    items.Add(item);
                }

                begin = i + 1;
            }
            else
            {
                depth += list[i] is '(' or '{' or '[' ? 1 : list[i] is ')' or '}' or ']' ? -1 : 0;
            }
        }

        return items.ToImmutable();
    }
}
