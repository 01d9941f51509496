using System.Reflection;
using PrivacyAnalyzers.Abstractions.Tests.PublicApi;

namespace PrivacyAnalyzers.Abstractions.Tests;

/// <summary>What the compiler and the generator demand of every mark.</summary>
public class MarkShapeTests
{
    private static IReadOnlyList<Type> Marks { get; } = [.. typeof(IPurpose).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Attribute)))];

    [Fact]
    public void Marks_AreFound() => Assert.InRange(Marks.Count, 31, 100);

    // A generator that asks for an attribute by name is given the exact class only: a derived mark would be silently unseen.
    [Fact]
    public void EveryMark_IsSealed() => Assert.All(Marks, mark => Assert.True(mark.IsSealed, mark.Name));

    // The closed forms of one definition count as the same attribute (CS0579): one member, two purposes.
    [Fact]
    public void EveryGenericMark_AllowsMultiple() => Assert.All(Marks.Where(m => m.IsGenericType), mark => Assert.True(Usage(mark).AllowMultiple, mark.Name));

    [Fact]
    public void EveryMark_SaysWhereItGoes() => Assert.All(Marks, mark => Assert.NotEqual(AttributeTargets.All, Usage(mark).ValidOn));

    // A positional record has only parameters to write on (CS0592).
    [Fact]
    public void EveryMarkOfProperties_GoesOnRecordParameters()
    {
        // On a result or a body, not on a value that is stored.
        string[] ofCode = [nameof(AnonymizesAttribute), nameof(PseudonymizesAttribute), nameof(RedactsAttribute), nameof(PrivacyReviewedAttribute)];
        var ofProperties = Marks.Where(m => Usage(m).ValidOn.HasFlag(AttributeTargets.Property) && !ofCode.Contains(m.Name)).ToList();

        Assert.NotEmpty(ofProperties);
        Assert.All(ofProperties, mark => Assert.True(Usage(mark).ValidOn.HasFlag(AttributeTargets.Parameter), mark.Name));
    }

    // A plain [PersonalData] beside that of ASP.NET Core Identity would make each one ambiguous (CS0104).
    [Fact]
    public void PersonalData_AlwaysHasAPurpose() => Assert.DoesNotContain(Marks, mark => mark.Name == "PersonalDataAttribute");

    [Fact]
    public void EveryType_IsInTheOneNamespace() => Assert.All(typeof(IPurpose).Assembly.GetExportedTypes(), t => Assert.Equal("PrivacyAnalyzers", t.Namespace));

    [Theory]
    [MemberData(nameof(AbstractionsBuilds.Frameworks), MemberType = typeof(AbstractionsBuilds))]
    public void Abstractions_ReferenceTheFrameworkOnly(string framework)
    {
        var references = AbstractionsBuilds.Load(framework).GetReferencedAssemblies().Select(r => r.Name!).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.True(framework == "netstandard2.0" ? name == "netstandard" : name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    private static AttributeUsageAttribute Usage(Type mark) => mark.GetCustomAttribute<AttributeUsageAttribute>()!;
}
