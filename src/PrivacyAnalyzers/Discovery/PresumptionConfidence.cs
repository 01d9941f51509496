namespace PrivacyAnalyzers.Discovery;

/// <summary>How much to rely on a presumption, the surest last.</summary>
internal enum PresumptionConfidence
{
    Low,
    Medium,
    High,
}
