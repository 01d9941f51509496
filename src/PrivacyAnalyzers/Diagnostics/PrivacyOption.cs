using System.Collections.Immutable;

namespace PrivacyAnalyzers.Diagnostics;

/// <summary>One option of the analysis: its key, where it may stand, and what it accepts. <c>docs/options.md</c> is projected from these.</summary>
internal sealed class PrivacyOption
{
    internal PrivacyOption(string key, string @default, string description, bool perFolder, params string[] values)
    {
        Key = key;
        Default = @default;
        Description = description;
        PerFolder = perFolder;
        Values = ImmutableArray.Create(values);
    }

    /// <summary>The key, as in <c>.editorconfig</c> and <c>.globalconfig</c>.</summary>
    internal string Key { get; }

    /// <summary>The value in force where none is set; empty where there is none.</summary>
    internal string Default { get; }

    /// <summary>What it decides, in a sentence.</summary>
    internal string Description { get; }

    /// <summary>True where a folder's <c>.editorconfig</c> section may set it; false where it holds for the whole compilation.</summary>
    internal bool PerFolder { get; }

    /// <summary>The accepted values; empty where any text, or a list, is.</summary>
    internal ImmutableArray<string> Values { get; }

    /// <summary>The MSBuild property that sets it, for projects without a configuration file: <c>privacy.level</c> is <c>PrivacyLevel</c>.</summary>
    internal string MSBuildProperty
    {
        get
        {
            var name = new System.Text.StringBuilder();
            foreach (var word in Key.Split('.', '_'))
            {
                name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            }

            return name.ToString();
        }
    }
}
