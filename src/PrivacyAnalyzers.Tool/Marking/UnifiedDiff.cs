using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Tool.Marking;

/// <summary>Shows how a text changes, as <c>git apply</c> reads it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    internal static string Of(string path, string before, string after)
    {
        var (old, edited) = (Lines(before), Lines(after));
        var text = new StringBuilder("--- a/").Append(path).Append("\n+++ b/").Append(path).Append('\n');
        foreach (var hunk in Hunks(Blocks(old, edited)))
        {
            var (first, last) = (hunk[0], hunk[^1]);
            var start = Math.Max(0, first.Old - Context);
            var end = Math.Min(old.Length, last.OldEnd + Context);
            var newStart = first.New - (first.Old - start);
            text.Append(CultureInfo.InvariantCulture, $"@@ -{start + 1},{end - start} +{newStart + 1},{last.NewEnd + (end - last.OldEnd) - newStart} @@\n");
            var at = start;
            foreach (var block in hunk)
            {
                Append(text, ' ', old[at..block.Old]);
                Append(text, '-', old[block.Old..block.OldEnd]);
                Append(text, '+', edited[block.New..block.NewEnd]);
                at = block.OldEnd;
            }

            Append(text, ' ', old[at..end]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, char kind, string[] lines)
    {
        foreach (var line in lines)
        {
            text.Append(kind).Append(line);
            if (!line.EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    // Ends of lines belong to their lines: a file keeps those it has.
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    // Edits are few and small: after each, the texts meet again within a few lines.
    private static IEnumerable<Block> Blocks(string[] old, string[] edited)
    {
        for (int i = 0, j = 0; i < old.Length || j < edited.Length;)
        {
            if (i < old.Length && j < edited.Length && old[i] == edited[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (oldEnd, newEnd) = Meeting(old, edited, i, j);
            yield return new(i, oldEnd, j, newEnd);
            (i, j) = (oldEnd, newEnd);
        }
    }

    // The nearest place where a line that says something is the same, or two in a row are, or both texts end: braces and empty lines are the same everywhere.
    private static (int Old, int New) Meeting(string[] old, string[] edited, int i, int j)
    {
        for (var distance = 1; distance <= old.Length - i + edited.Length - j; distance++)
        {
            for (var k = 0; k <= distance; k++)
            {
                var (a, b) = (i + k, j + distance - k);
                if (a <= old.Length && b <= edited.Length && Same(old, edited, a, b) && (Same(old, edited, a + 1, b + 1) || old[a].Trim().Length > 2))
                {
                    return (a, b);
                }
            }
        }

        return (old.Length, edited.Length);
    }

    private static bool Same(string[] old, string[] edited, int a, int b) =>
        a >= old.Length || b >= edited.Length ? a >= old.Length && b >= edited.Length : old[a] == edited[b];

    private static IEnumerable<List<Block>> Hunks(IEnumerable<Block> blocks)
    {
        var hunk = new List<Block>();
        foreach (var block in blocks)
        {
            if (hunk.Count > 0 && block.Old - hunk[^1].OldEnd > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0)
        {
            yield return hunk;
        }
    }

    /// <summary>Lines that differ: from, and before which, in the old text and in the new one.</summary>
    private readonly record struct Block(int Old, int OldEnd, int New, int NewEnd);
}
