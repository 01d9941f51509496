namespace PrivacyAnalyzers.Discovery.Labelled;

/// <summary>A type of a public program with the members of it that were drawn.</summary>
internal sealed record LabelledType(string Program, string Heading, IReadOnlyList<LabelledMember> Members)
{
    /// <summary>The types of a file of labelled members: the rows of one stand together.</summary>
    internal static IReadOnlyList<LabelledType> ReadAll(string path)
    {
        var types = new List<LabelledType>();
        var previous = "";
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('|');
            Assert.True(cells.Length == 6, line);
            var heading = string.Join('|', cells[..3]);
            if (heading != previous || types[^1].Members.Any(member => member.Name == cells[3]))
            {
                types.Add(new(cells[0], cells[2], new List<LabelledMember>()));
                previous = heading;
            }

            var verdict = cells[5] is "none" or "doubt" ? (DataCategory?)null : cells[5] == "personal" ? DataCategory.Other : Enum.Parse<DataCategory>(cells[5]);
            ((List<LabelledMember>)types[^1].Members).Add(new(cells[1], cells[3], cells[4], verdict, cells[5] == "doubt"));
        }

        return types;
    }
}
