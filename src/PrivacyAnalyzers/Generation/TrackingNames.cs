namespace PrivacyAnalyzers.Generation;

/// <summary>The steps of the pipeline, as cache tests name them.</summary>
internal static class TrackingNames
{
    /// <summary>What the compilation declares, as a value.</summary>
    internal const string Stamp = nameof(Stamp);

    /// <summary>All that is read of the compilation.</summary>
    internal const string Reading = nameof(Reading);

    /// <summary>The configured marks of other libraries.</summary>
    internal const string Configuration = nameof(Configuration);

    /// <summary>What is read of each type that is generated: one model a type, whatever the number of its marks.</summary>
    internal const string Models = nameof(Models);

    /// <summary>Methods that log, each of which gets a twin.</summary>
    internal const string LogMethods = nameof(LogMethods);

    /// <summary>Libraries that code is written for.</summary>
    internal const string Interop = nameof(Interop);

    /// <summary>The models, as the configuration changes them.</summary>
    internal const string ConfiguredModels = nameof(ConfiguredModels);

    /// <summary>The contexts that store personal data.</summary>
    internal const string Stores = nameof(Stores);

    /// <summary>The export writer over System.Text.Json.</summary>
    internal const string Json = nameof(Json);

    /// <summary>The types and purposes of the inventory.</summary>
    internal const string InventoryTypes = nameof(InventoryTypes);

    /// <summary>The inventory itself.</summary>
    internal const string Inventory = nameof(Inventory);
}
