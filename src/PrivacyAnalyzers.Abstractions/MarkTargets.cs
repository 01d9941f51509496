using System;

namespace PrivacyAnalyzers;

/// <summary>Where marks may be written. What fits a property also fits a parameter, or a positional record could not carry it (CS0592).</summary>
internal static class MarkTargets
{
    internal const AttributeTargets Value = AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter;
    internal const AttributeTargets Data = Value | AttributeTargets.ReturnValue
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum;
    internal const AttributeTargets Relation = Value | AttributeTargets.Class | AttributeTargets.Struct;
    internal const AttributeTargets Code = AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface;
}
