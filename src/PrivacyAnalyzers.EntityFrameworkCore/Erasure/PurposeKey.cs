using System;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>The stable identity of a purpose that code names by its type.</summary>
internal static class PurposeKey
{
    internal static string Of(Type purpose) => Declaration(purpose)?.Key ?? purpose.FullName!;

    // The one attribute that is read at run time: descriptors know purposes by their keys only.
    internal static PurposeAttribute? Declaration(Type purpose) => Attribute.GetCustomAttribute(purpose, typeof(PurposeAttribute), inherit: false) as PurposeAttribute;
}
