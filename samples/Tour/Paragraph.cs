namespace Tour;

internal static class Paragraph
{
    private const int Width = 116;

    /// <summary>Writes the text after a first margin, and its further lines after blanks as wide.</summary>
    public static void Write(TextWriter output, string margin, string text)
    {
        var line = margin;
        var isEmpty = true;
        foreach (var word in text.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = new string(' ', margin.Length);
                isEmpty = true;
            }
            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }
        output.WriteLine(line.TrimEnd());
    }
}
