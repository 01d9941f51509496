namespace Tour;

/// <summary>One result of the compiler's log: nothing here is ours but the shape.</summary>
/// <param name="File">Relative to the project, with forward slashes; in brackets where the finding is in no file.</param>
internal sealed record Finding(string Rule, string Level, string Message, string File, int Line, int Column);
