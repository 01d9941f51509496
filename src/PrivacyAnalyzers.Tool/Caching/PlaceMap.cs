using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Scanning;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>
/// Tells places by how many characters of what was read come before them: a place stays one when what was not read changes. The lines of the sources are not stored, but read again.
/// </summary>
internal sealed class PlaceMap
{
    private readonly Dictionary<string, (string Full, SourceText Text, BlankedText? Read)?> _files = new(StringComparer.Ordinal);
    private readonly bool _readsWhole;

    private PlaceMap(bool readsWhole) => _readsWhole = readsWhole;

    /// <summary>All sources are read whole.</summary>
    internal static PlaceMap Whole(LoadedProject project, RelativePaths paths)
    {
        var map = new PlaceMap(readsWhole: true);
        foreach (var file in project.Sources.Projects.Prepend(project).SelectMany(static read => read.Sources.Files))
        {
            map.Add(paths.Show(file.Path), file.Path, file.Text, read: null);
        }

        return map;
    }

    /// <summary>Of the sources only that is read.</summary>
    internal static PlaceMap Of(IEnumerable<BlankedText> read, RelativePaths paths)
    {
        var map = new PlaceMap(readsWhole: false);
        foreach (var file in read)
        {
            map.Add(paths.Show(file.Path), file.Path, file.Written, file);
        }

        return map;
    }

    /// <summary>Null where it cannot be told that way: it stands in what was not read, in no file, or in one that is read in two ways.</summary>
    internal (int Start, int End)? Store(Place place)
    {
        if (_files.GetValueOrDefault(place.Path) is not { } file || Offset(file.Text, place.Line, place.Column) is not { } start || Offset(file.Text, place.EndLine, place.EndColumn) is not { } end)
        {
            return null;
        }

        return file.Read is null ? (start, end) : file.Read.Told(start) is { } from && file.Read.Told(end) is { } to ? (from, to) : null;
    }

    /// <summary>Null where no such place is in the sources at hand.</summary>
    internal Place? Restore(string path, int start, int end)
    {
        if (_files.GetValueOrDefault(path) is not { } file)
        {
            return null;
        }

        var (from, to) = file.Read is null ? (start, end) : (file.Read.Place(start), file.Read.Place(end));
        return from < 0 || to < from || to > file.Text.Length ? null : Place.At(path, file.Text, TextSpan.FromBounds(from, to));
    }

    private void Add(string shown, string full, SourceText text, BlankedText? read)
    {
        if (!_files.TryAdd(shown, (full, text, read)) && !(_readsWhole && _files[shown] is { } known && known.Full == full))
        {
            _files[shown] = null;
        }
    }

    private static int? Offset(SourceText text, int line, int column) =>
        line <= text.Lines.Count && text.Lines[line - 1] is var at && at.Start + column - 1 <= at.EndIncludingLineBreak ? at.Start + column - 1 : null;
}
