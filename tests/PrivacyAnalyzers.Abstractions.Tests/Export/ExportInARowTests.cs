using PrivacyAnalyzers.Abstractions.Tests.Descriptors;

namespace PrivacyAnalyzers.Abstractions.Tests.Export;

/// <summary>A descriptor that writes all members in a row, and what it falls back to.</summary>
public class ExportInARowTests
{
    private static readonly PurposeDescriptor Delivery = DescriptorTests.Purpose("order", LegalBasis.Contract);

    [Theory]
    [InlineData(DataSubjectRight.Access, DataOrigin.Derived, "{A:row,B:row}")]
    [InlineData(DataSubjectRight.Access, DataOrigin.Provided, "{A:row,B:row}")]
    [InlineData(DataSubjectRight.Portability, DataOrigin.Provided, "{A:row,B:row}")]
    [InlineData(DataSubjectRight.Portability, DataOrigin.Derived, "{A:one}")]
    public void Row_IsWritten_UnlessMembersAreLeftOut(DataSubjectRight right, DataOrigin ofB, string expected)
    {
        var members = new[] { Member("A", DataOrigin.Provided), Member("B", ofB) };
        var descriptor = new EntityDescriptor<string>(DescriptorTests.Node.Descriptor.Facts, members, identify: null, (writer, entity, type) =>
        {
            Assert.Null(type);
            writer.WriteStartObject();
            writer.WriteText(members[0].Facts.PropertyName, "row");
            writer.WriteText(members[1].Facts.PropertyName, "row");
            writer.WriteEndObject();
            return true;
        }, leavesOut: false);
        var writer = new TextExport(right);
        descriptor.Export(writer, "");
        Assert.Equal(expected, writer.Text);
    }

    [Fact]
    public void WriterThatARowDoesNotKnow_IsWrittenToOneByOne()
    {
        var members = new[] { Member("A", DataOrigin.Provided), Member("B", DataOrigin.Provided) };
        var descriptor = new EntityDescriptor<string>(DescriptorTests.Node.Descriptor.Facts, members, identify: null, (writer, _, _) => writer.Direct is not null, leavesOut: false);
        var writer = new TextExport(DataSubjectRight.Access);
        descriptor.Export(writer, "");
        Assert.Equal("{A:one,B:one}", writer.Text);
    }

    [Fact]
    public void Property_IsItsNameAndItsValue()
    {
        var writer = new TextExport(DataSubjectRight.Access);
        var name = new ExportName("N");
        writer.WriteStartObject();
        writer.WriteNull(name);
        writer.WriteBoolean(name, true);
        writer.WriteNumber(name, 1L);
        writer.WriteNumber(name, 1.5f);
        writer.WriteNumber(name, 2.5d);
        writer.WriteNumber(name, 3.5m);
        writer.WriteText(name, "text");
        writer.WriteText(name, null);
        writer.WriteGuid(name, Guid.Empty);
        writer.WriteDateTime(name, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        writer.WriteDateTime(name, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        writer.WriteBytes(name, [1, 2, 3]);
        writer.WriteEndObject();
        var pieces = writer.Text.Trim('{', '}').Split("N:", StringSplitOptions.RemoveEmptyEntries).Select(piece => piece.TrimEnd(','));
        Assert.Equal(["null", "true", "1", "1.5", "2.5", "3.5", "text", "null", Guid.Empty.ToString(), "2026-01-02T03:04:05.0000000Z", "2026-01-02T03:04:05.0000000+00:00", "AQID"], pieces);
    }

    [Fact]
    public void Name_KeepsWhatAWriterMade()
    {
        var name = new ExportName("Email");
        Assert.Null(name.Encoded);
        name.Encoded = "kept";
        Assert.Equal("kept", name.Encoded);
        Assert.Equal("Email", name.ToString());
        Assert.Throws<ArgumentNullException>("text", () => new ExportName(null!));
        Assert.Throws<ArgumentNullException>("name", () => new TextExport(DataSubjectRight.Access).WritePropertyName((ExportName)null!));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void LongCircle_Ends_AndCanBeWrittenAgain(int length)
    {
        var nodes = Enumerable.Range(0, length).Select(number => new DescriptorTests.Node { Name = "n" + number }).ToArray();
        for (var i = 0; i < length; i++)
        {
            nodes[i].Next = nodes[(i + 1) % length];
        }

        var writer = new TextExport(DataSubjectRight.Access);
        DescriptorTests.Node.Descriptor.Export(writer, nodes[0]);
        var once = writer.Text;
        Assert.Equal(string.Concat(nodes.Select(node => "{Name:" + node.Name + ",Next:")) + "null" + new string('}', length), once);
        writer = new TextExport(DataSubjectRight.Access);
        DescriptorTests.Node.Descriptor.ExportAll(writer, [nodes[0], nodes[0]]);
        Assert.Equal("[" + once + "," + once + "]", writer.Text);
    }

    [Fact]
    public void Objects_AreLeftInAnyOrder()
    {
        var writer = new TextExport(DataSubjectRight.Access);
        var objects = Enumerable.Range(0, 20).Select(_ => new object()).ToArray();
        Assert.All(objects, instance => Assert.True(writer.TryEnter(instance)));
        writer.Leave(objects[0]);
        writer.Leave(objects[15]);
        Assert.True(writer.TryEnter(objects[15]));
        Assert.All(objects[1..], instance => Assert.False(writer.TryEnter(instance)));
        Assert.All(objects, writer.Leave);
        Assert.All(objects, instance => Assert.True(writer.TryEnter(instance)));
    }

    private static MemberDescriptor<string> Member(string name, DataOrigin origin) => new MemberDescriptor<string, string>(
        DescriptorTests.Facts(name, origin, Delivery), new ExportShape(ExportValueKind.Text, false), _ => "one", null, null, (writer, value) => writer.WriteText(value));
}
