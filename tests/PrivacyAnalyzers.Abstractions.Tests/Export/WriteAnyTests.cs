using System.Collections;

namespace PrivacyAnalyzers.Abstractions.Tests.Export;

/// <summary>Values that nothing but themselves know.</summary>
public sealed class WriteAnyTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { "jane", "jane" },
        { 1.5, "1.5" },
        { DayOfWeek.Friday, "Friday" },
        { new byte[] { 1, 2, 3 }, "AQID" },
        { new object?[] { 1, null, new[] { 'a' } }, "[1,null,[a]]" },
        { new Hashtable { ["a"] = 1 }, "[{Key:a,Value:1}]" },
        { new Dictionary<int, string> { [1] = "x" }, "[{Key:1,Value:x}]" },
        { new MemoryStream(), "***" },
        { Task.FromResult("jane"), "***" },
        { new Memory<byte>([1]), "***" },
        { new object(), "***" },
        { (1, "x"), "(1, x)" },
        { new Version(1, 2), "1.2" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Value(object? value, string expected)
    {
        var writer = new TextExport(DataSubjectRight.Access);
        writer.WriteAny(value);
        Assert.Equal(expected, writer.Text);
    }

    [Fact]
    public void ListThatHoldsItself_Ends()
    {
        var all = new List<object>();
        all.Add(all);
        all.Add(1);
        var writer = new TextExport(DataSubjectRight.Access);
        writer.WriteAny(all);
        Assert.Equal("[null,1]", writer.Text);
    }
}
