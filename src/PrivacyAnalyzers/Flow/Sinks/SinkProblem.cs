using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>What is wrong with a line, and where in it.</summary>
internal sealed class SinkProblem
{
    internal SinkProblem(string message, TextSpan span)
    {
        Message = message;
        Span = span;
    }

    internal string Message { get; }

    internal TextSpan Span { get; }
}
