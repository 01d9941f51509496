namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>Breaks text between words.</summary>
internal static class TextWrapping
{
    /// <summary>Lines of at most that many characters; a word that is longer has a line of its own.</summary>
    internal static List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        lines.Add(line);
        return lines;
    }
}
