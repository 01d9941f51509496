using FsCheck;
using FsCheck.Fluent;
using PrivacyAnalyzers.Tests.Generation.Export;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>Exports of random shapes, each held against the schema that is emitted beside it. The seed is fixed; a failure names the smallest shape that shows it.</summary>
public sealed class ShapeSchemaTests
{
    /// <summary>How many shapes are tried; a sample of 40 without it. The validator takes a thousand documents an hour, which is some 250 shapes.</summary>
    private const string Variable = "PRIVACY_SHAPES";

    private const int Batch = 8;

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261122UL, 7UL);

    private static int Batches => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } asked ? (int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) + Batch - 1) / Batch : 5;

    [Fact]
    public void Documents_FitTheirSchemas()
    {
        var (held, batches, refused) = (0, 0, 0);
        Prop.ForAll(Shapes.Arbitrary(Batch, attempts: 60), shapes =>
        {
            using var assembly = Generation.Run("#pragma warning disable\n" + RandomShapes.Fixed + ShapeProbe.Source + shapes.Source(Batch)).Load();
            var documents = Assert.IsType<string>(assembly.Call("Program", "Documents")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(3).ToList();
            foreach (var lines in documents)
            {
                var errors = SchemaCheck.Errors(lines[1], lines[2]);
                Assert.True(errors.Count == 0, lines[0] + ": " + string.Join("; ", errors) + "\n" + lines[1] + "\n" + lines[2]);
                held++;
            }

            // What the schema does not know is refused, or it would let everything pass.
            batches++;
            refused += SchemaCheck.Errors(documents[0][1].Replace("\"data\":{", "\"data\":{\"Foreign\":1,", StringComparison.Ordinal).Replace(",}", "}", StringComparison.Ordinal), documents[0][2]).Count > 0 ? 1 : 0;
        }).Check(Fixed.WithMaxTest(Batches));

        Assert.True(held > Batches * Batch, held + " documents");
        Assert.Equal(batches, refused);
    }
}
