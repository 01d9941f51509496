using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Baselines;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>Takes what is said of a finding out of the compiler's hands.</summary>
internal static class FindingReader
{
    /// <summary>Null for what has no place in the sources.</summary>
    internal static Finding? Read(Diagnostic diagnostic, Compilation compilation, LoadedProject project, RelativePaths paths)
    {
        if (Place.Of(diagnostic.Location, paths) is not { } place)
        {
            return null;
        }

        var properties = diagnostic.Properties.Where(static property => !string.IsNullOrEmpty(property.Value)).ToImmutableSortedDictionary(static property => property.Key, static property => property.Value!, StringComparer.Ordinal);
        return new()
        {
            Rule = diagnostic.Descriptor,
            Severity = diagnostic.Severity,
            Message = diagnostic.GetMessage(CultureInfo.InvariantCulture),
            Place = place,
            Steps = [.. diagnostic.AdditionalLocations.Select(location => Place.Of(location, paths)).OfType<Place>()],
            Members = properties.TryGetValue(UsePath.Members, out var members) ? [.. members.Split(';', StringSplitOptions.RemoveEmptyEntries)] : [],
            Properties = properties,
            Project = project.Name,
            Key = FindingKeys.Of(diagnostic, compilation) ?? new FindingKey(diagnostic.Id, "A:" + project.Name, ""),
        };
    }
}
