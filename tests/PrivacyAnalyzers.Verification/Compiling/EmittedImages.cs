using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>Remembers the bytes behind references to images: a reference does not give them back, and running the code needs them.</summary>
internal static class EmittedImages
{
    private static readonly ConditionalWeakTable<MetadataReference, Box> Images = [];

    public static PortableExecutableReference Reference(ImmutableArray<byte> image)
    {
        var reference = MetadataReference.CreateFromImage(image);
        Images.Add(reference, new(image));
        return reference;
    }

    public static ImmutableArray<byte> Of(MetadataReference reference)
        => Images.TryGetValue(reference, out var box) ? box.Image : throw new VerificationException($"No file and no image behind {reference.Display}.");

    private sealed record Box(ImmutableArray<byte> Image);
}
