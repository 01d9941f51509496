namespace PrivacyAnalyzers.Generation.Model;

/// <summary>What is generated of a type beside its texts.</summary>
/// <param name="Frame">Where the code stands.</param>
/// <param name="IsValueType">A struct gives a new value instead of changing.</param>
/// <param name="IsSealed">Nothing can derive from it.</param>
/// <param name="SilencedWarnings">Warnings that naming its members brings: those that are obsolete hold data too.</param>
/// <param name="Accessors">The members that only the runtime can reach.</param>
/// <param name="DescribeName">A free name for the method that makes the descriptor.</param>
/// <param name="TellsDescriptor">The type gets an <c>IPersonalDataCarrier</c>: the user wrote none.</param>
/// <param name="Descriptor">What the marks say; null where nothing is described.</param>
/// <param name="Erasure">The erasure; null where none is generated.</param>
internal sealed record DataModel(
    FrameModel Frame,
    bool IsValueType,
    bool IsSealed,
    EquatableArray<string> SilencedWarnings,
    EquatableArray<AccessorModel> Accessors,
    string DescribeName,
    bool TellsDescriptor,
    DescriptorModel? Descriptor,
    ErasureModel? Erasure);
