using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Reach;

/// <summary>The properties that identify a person, in the order of the identity.</summary>
internal static class SubjectKey
{
    internal static IReadOnlyList<IProperty> Of(EntityDescriptor subject, IEntityType type)
    {
        var properties = subject.Facts.Keys.Select(type.FindProperty).OfType<IProperty>().ToList();
        return properties.Count == subject.Facts.Keys.Count ? properties : [];
    }
}
