using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>What could not be loaded, in a sentence each.</summary>
internal static class NoteText
{
    internal static string Of(LoadNote note) => note.Kind switch
    {
        LoadNoteKind.NotEvaluated => $"{note.Subject}: read from plain sources, for MSBuild could not be asked how it is compiled: {note.Detail}",
        LoadNoteKind.BrokenProject => $"{note.Subject} cannot be read ({note.Detail}): its folder was read as plain sources",
        LoadNoteKind.MissingProject => $"{note.Subject} is named by the solution and is not there",
        LoadNoteKind.CyclicReference => $"{note.Subject} and {note.Detail} reference each other in a circle: the first was read without the second",
        LoadNoteKind.LargeFile => $"{note.Subject} was not read: it has {note.Detail}",
        LoadNoteKind.BinaryFile => $"{note.Subject} was not read: it holds no text",
        LoadNoteKind.NoFile => $"{note.Subject} was not read: it is a pipe, a socket or a device, and no file",
        LoadNoteKind.DeepFile => $"{note.Subject} was not read: its code is nested too deep to be followed",
        LoadNoteKind.UnreadableFile => $"{note.Subject} was not read: {note.Detail}",
        LoadNoteKind.TestProject => $"{note.Subject} tests others, and was left out ('--include-tests' looks at it)",
        LoadNoteKind.OneFramework => $"{note.Subject} is compiled for several frameworks, and was read for {note.Detail}: code for the others alone was not seen",
        _ => $"{note.Subject}: of the package {note.Detail} nothing is on this machine, so its types are not known",
    };
}
