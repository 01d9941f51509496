using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Diagnostics;

/// <summary>The options in force, read from <c>.editorconfig</c>, <c>.globalconfig</c> and MSBuild properties. An unknown value counts as the default; PRIV9001 says so.</summary>
internal sealed class PrivacySettings
{
    private readonly AnalyzerConfigOptionsProvider _provider;

    internal PrivacySettings(AnalyzerConfigOptionsProvider provider) => _provider = provider;

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
    internal ImmutableArray<string> ReadList(PrivacyOption option)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Read(option, tree: null).Split(new[] { ',', ';' }, StringSplitOptions.RemoveEmptyEntries))
        {
            if (item.Trim() is { Length: > 0 } trimmed)
            {
                items.Add(trimmed);
            }
        }

        return items.ToImmutable();
    }
}
