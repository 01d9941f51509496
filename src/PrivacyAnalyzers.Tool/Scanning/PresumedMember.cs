using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>A property or field that looks like personal data.</summary>
/// <param name="Name">Its name with its type: <c>Customer.Email</c>.</param>
/// <param name="Type">The type, as it is shown.</param>
/// <param name="Namespace">Where the type is, for others may be named like it.</param>
/// <param name="Category">What it seems to be.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Words">The words that say so.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Project">In which project.</param>
internal sealed record PresumedMember(string Name, string Type, string Namespace, DataCategory Category, PresumptionConfidence Confidence, string Words, Place Place, string Project);
