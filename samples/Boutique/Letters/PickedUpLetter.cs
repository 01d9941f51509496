namespace Boutique.Letters;

/// <summary>What the envelope of a letter in the pickup folder says.</summary>
public sealed class PickedUpLetter
{
    private PickedUpLetter(string to, string subject, string? unsubscribe) => (To, Subject, Unsubscribe) = (to, subject, unsubscribe);

    public string To { get; }
    public string Subject { get; }

    /// <summary>The link of the <c>List-Unsubscribe</c> header, null on a letter that is not marketing.</summary>
    public string? Unsubscribe { get; }

    internal static PickedUpLetter Read(string file)
    {
        var headers = Unfold(File.ReadLines(file).TakeWhile(line => line.Length > 0))
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        return new PickedUpLetter(headers["To"].First(), headers["Subject"].First(), headers["List-Unsubscribe"].FirstOrDefault()?.Trim('<', '>'));
    }

    /// <summary>A header goes on over lines that begin with a blank.</summary>
    private static List<string> Unfold(IEnumerable<string> lines)
    {
        var unfolded = new List<string>();
        foreach (var line in lines)
        {
            if (char.IsWhiteSpace(line[0]) && unfolded.Count > 0) unfolded[^1] += " " + line.TrimStart();
            else unfolded.Add(line);
        }
        return unfolded;
    }
}
