using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>The purposes that a kind of program usually has, for a team to validate.</summary>
internal sealed record Preset(string Name, ImmutableArray<PresetPurpose> Purposes)
{
    internal static ImmutableArray<Preset> All => [EcommercePreset.Preset, SaasPreset.Preset, HumanResourcesPreset.Preset];
}
