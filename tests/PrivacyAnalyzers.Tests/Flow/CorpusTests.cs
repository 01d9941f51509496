namespace PrivacyAnalyzers.Flow;

/// <summary>The shapes of code that the engine must see through, one a line in <c>Corpus/</c>.</summary>
public sealed class CorpusTests
{
    private static readonly Dictionary<string, CorpusRun> Runs = Files.ToDictionary(file => file, file => new CorpusRun(Corpus.Due(file)));

    public static string[] Files => ["shapes.txt", "twins.txt", "calls.txt", "callers.txt", "rows.txt", "teams.txt", "habits.txt", "containers.txt", "handlers.txt", "modern.txt"];

    public static TheoryData<string, Shape> Shapes => Theory(Corpus.Due);

    public static TheoryData<string, int> HalfTyped
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var file in Files)
            {
                for (var point = 0; point < 16; point++)
                {
                    data.Add(file, point);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Shape_GivesExactlyWhatIsMarked(string file, Shape shape) =>
        Assert.Equal(CorpusRun.Expected(shape), await Runs[file].FoundInAsync(shape));

    [Theory]
    [MemberData(nameof(HalfTyped))]
    public async Task Shape_HalfTyped_ThrowsNothing(string file, int point) => Assert.True(await Runs[file].FindHalfTypedAsync(point) >= 0);

    [Fact]
    public void Names_AreUnique() => Assert.All(Files, file =>
    {
        var names = Corpus.Due(file).Select(shape => shape.Name).ToList();
        Assert.Equal(names.Distinct(), names);
    });

    /// <summary>All the shapes measured in the trial are here, and more of our own.</summary>
    [Fact]
    public void EveryMeasuredShape_IsDue()
    {
        Assert.Equal(154, Corpus.Due("shapes.txt").Count);
        Assert.True(Files.Sum(file => Corpus.Due(file).Count) >= 400);
    }

    private static TheoryData<string, Shape> Theory(Func<string, IReadOnlyList<Shape>> shapes)
    {
        var data = new TheoryData<string, Shape>();
        foreach (var file in Files)
        {
            foreach (var shape in shapes(file))
            {
                data.Add(file, shape);
            }
        }

        return data;
    }
}
