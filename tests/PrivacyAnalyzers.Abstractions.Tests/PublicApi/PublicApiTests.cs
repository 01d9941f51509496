namespace PrivacyAnalyzers.Abstractions.Tests.PublicApi;

public class PublicApiTests
{
    [Theory]
    [MemberData(nameof(AbstractionsBuilds.Frameworks), MemberType = typeof(AbstractionsBuilds))]
    public void Surface_IsTheRecordedOne(string framework)
    {
        var actual = PublicApiText.Lines(AbstractionsBuilds.Load(framework));
        if (SurfaceFile.IsToBeRewritten)
        {
            SurfaceFile.Rewrite(actual);
            return;
        }

        var recorded = SurfaceFile.Read(SurfaceFile.Current);
        var difference = recorded.Except(actual).Select(line => "- " + line).Concat(actual.Except(recorded).Select(line => "+ " + line)).ToList();
        Assert.True(difference.Count == 0, $"""
            The public surface of the {framework} build is not the one in PublicApi/{SurfaceFile.Current}:
            {string.Join("\n", difference)}
            If that is intended, run these tests once with {SurfaceFile.Variable}=1, review the difference of the file and commit it.
            """);
        Assert.Equal(recorded, actual);
    }

    [Fact]
    public void Surface_IsTheSameForEveryFramework() =>
        Assert.Equal(PublicApiText.Lines(AbstractionsBuilds.Load("net10.0")), PublicApiText.Lines(AbstractionsBuilds.Load("netstandard2.0")));

    [Theory]
    [MemberData(nameof(AbstractionsBuilds.Frameworks), MemberType = typeof(AbstractionsBuilds))]
    public void Surface_KeepsEveryFrozenMark(string framework)
    {
        var frozen = SurfaceFile.Read(SurfaceFile.Frozen);
        var missing = frozen.Except(PublicApiText.Lines(AbstractionsBuilds.Load(framework))).ToList();

        Assert.NotEmpty(frozen);
        Assert.True(missing.Count == 0, $"""
            Code compiled against the marks relies on these lines of PublicApi/{SurfaceFile.Frozen}, which no variable rewrites; the {framework} build lacks:
            {string.Join("\n", missing)}
            """);
    }
}
