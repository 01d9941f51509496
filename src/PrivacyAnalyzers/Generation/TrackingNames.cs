namespace PrivacyAnalyzers.Generation;

/// <summary>The steps of the pipeline, as cache tests name them.</summary>
internal static class TrackingNames
{
    /// <summary>The configured marks of other libraries.</summary>
    internal const string Configuration = nameof(Configuration);

    /// <summary>One model a type, whatever the number of its marks.</summary>
    internal const string Models = nameof(Models);

    /// <summary>The models, as the configuration changes them.</summary>
    internal const string ConfiguredModels = nameof(ConfiguredModels);
}
