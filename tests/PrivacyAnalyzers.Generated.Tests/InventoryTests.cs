using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using PrivacyAnalyzers.Generated.Tests.Domain;

namespace PrivacyAnalyzers.Generated.Tests;

/// <summary>The inventory that a build leaves in its assembly, read from the file as it lies beside the tests: what reads it loads nothing.</summary>
public sealed class InventoryTests
{
    [Fact]
    public void TheFileThatWasBuilt_TellsItsInventory()
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, typeof(Person).Assembly.GetName().Name + ".dll")));
        var metadata = file.GetMetadataReader();
        var (version, json) = Assert.Single(metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute).Where(attribute => NameOf(metadata, attribute) == nameof(PrivacyInventoryAttribute)).Select(attribute => Read(metadata, attribute)));
        Assert.Equal(1, version);
        using var inventory = JsonDocument.Parse(json);
        var types = inventory.RootElement.GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString()).ToList();
        Assert.Contains(typeof(Person).FullName, types);
        Assert.DoesNotContain(typeof(InventoryTests).FullName, types);
        Assert.NotEmpty(inventory.RootElement.GetProperty("purposes").EnumerateArray());
    }

    private static string NameOf(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } owner
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)owner).Name)
            : "";

    private static (int Version, string Json) Read(MetadataReader metadata, CustomAttribute attribute)
    {
        var value = metadata.GetBlobReader(attribute.Value);
        Assert.Equal(1, value.ReadUInt16());
        return (value.ReadInt32(), value.ReadSerializedString()!);
    }
}
