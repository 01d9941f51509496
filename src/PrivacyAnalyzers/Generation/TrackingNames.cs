namespace PrivacyAnalyzers.Generation;

/// <summary>The steps of the pipeline, as cache tests name them.</summary>
internal static class TrackingNames
{
    /// <summary>The configured marks of other libraries.</summary>
    internal const string Configuration = nameof(Configuration);

    /// <summary>What each mark gives: a model at the first mark of a type, nothing at the others.</summary>
    internal const string Marks = nameof(Marks);

    /// <summary>One model a type, whatever the number of its marks.</summary>
    internal const string Models = nameof(Models);

    /// <summary>The models, as the configuration changes them.</summary>
    internal const string ConfiguredModels = nameof(ConfiguredModels);
}
