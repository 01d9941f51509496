namespace PrivacyAnalyzers.Abstractions.Tests.PublicApi;

/// <summary>A baseline is worth what its text shows: each thing that may change incompatibly must change a line.</summary>
public class PublicApiTextTests
{
    [Fact]
    public void Attributes_ShowTargetsAndRepetition() => Assert.Contains(
        "PrivacyAnalyzers.RecipientAttribute = sealed class : Attribute [AttributeUsage(Assembly | Class, AllowMultiple = true, Inherited = false)]",
        PublicApiText.Lines(typeof(RecipientAttribute)));

    [Fact]
    public void EnumValues_ShowNumbers() => Assert.Contains("PrivacyAnalyzers.DataCategory.CriminalRecord = 200", PublicApiText.Lines(typeof(DataCategory)));

    [Fact]
    public void Members_ShowNullabilityConstraintsDefaultsAndMarks()
    {
        Assert.Contains("PrivacyAnalyzers.PurposeAttribute.Key { get; set; } : string?", PublicApiText.Lines(typeof(PurposeAttribute)));
        Assert.Contains("PrivacyAnalyzers.PurposeAttribute.Description { get; } : string", PublicApiText.Lines(typeof(PurposeAttribute)));
        Assert.Contains("PrivacyAnalyzers.PersonalDataAttribute<TPurpose>(DataCategory category = Inferred)", PublicApiText.Lines(typeof(PersonalDataAttribute<>)));
        Assert.Contains(
            "PrivacyAnalyzers.IConsentLedger.HasConsentAsync<TPurpose>([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default) : Task<bool>"
                + " where TPurpose : class, IPurpose [ConsentCheck]",
            PublicApiText.Lines(typeof(IConsentLedger)));
    }

    [Fact]
    public void InternalTypesAndMembers_AreLeftOut() => Assert.DoesNotContain(
        PublicApiText.Lines(typeof(IPurpose).Assembly), line => line.Contains("MarkTargets", StringComparison.Ordinal) || line.Contains("._", StringComparison.Ordinal));
}
