using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

/// <summary>Rows of "name | type | containing type | category", "-" for no type, no container or no category.</summary>
internal static class NameTable
{
    public static TheoryData<string, string, string, string> Parse(string rows)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            Assert.True(cells.Length == 4, row);
            data.Add(cells[0], cells[1], cells[2], cells[3]);
        }

        return data;
    }

    public static void AssertInferred(string name, string type, string container, string expected)
    {
        var inferred = CategoryInference.Infer(name, SampleTypes.Of(type), container == "-" ? null : container);
        Assert.Equal(expected, inferred.IsNone ? "-" : inferred.Category.ToString());
    }

    public static void AssertMarked(string name, string type, string container, string expected)
    {
        var inferred = CategoryInference.ForMarked(name, SampleTypes.Of(type), container == "-" ? null : container);
        Assert.Equal(expected, inferred.Category.ToString());
    }
}
