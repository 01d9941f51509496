using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>An expected diagnostic; each <c>With</c> gives a copy.</summary>
public sealed record DiagnosticResult(string Id, DiagnosticSeverity Severity)
{
    /// <summary>Expects the descriptor's ID and default severity.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
    }

    /// <summary>The first is the diagnostic's own location, the others are its additional locations.</summary>
    public ImmutableArray<DiagnosticLocation> Spans { get; private init; } = [];

    /// <summary>The whole message; null when it is not compared.</summary>
    public string? Message { get; private init; }

    /// <summary>The arguments of the descriptor's message format; null when they are not compared.</summary>
    public object?[]? MessageArguments { get; private init; }

    /// <summary>What is not compared.</summary>
    public DiagnosticOptions Options { get; private init; }

    /// <summary>An error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    /// <summary>A warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>At the span <c>{|#markupKey:x|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => At(new(null, default, false, markupKey));

    /// <summary>Starts at this one-based line and column of the first source.</summary>
    public DiagnosticResult WithLocation(int line, int column) => At(new(null, Span(line, column, line, column), true));

    /// <summary>Starts at this one-based line and column of a file.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column) => At(new(path, Span(line, column, line, column), true));

    /// <summary>Covers these one-based lines and columns of the first source.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => At(new(null, Span(startLine, startColumn, endLine, endColumn), false));

    /// <summary>Covers these one-based lines and columns of a file.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => At(new(path, Span(startLine, startColumn, endLine, endColumn), false));

    /// <summary>Has no location.</summary>
    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    /// <summary>The message is the descriptor's format with these arguments.</summary>
    public DiagnosticResult WithArguments(params object?[] arguments) => this with { MessageArguments = arguments };

    /// <summary>The message is this.</summary>
    public DiagnosticResult WithMessage(string? message) => this with { Message = message };

    /// <summary>The effective severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>Leaves out parts of the comparison.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    internal DiagnosticResult At(DiagnosticLocation location) => this with { Spans = Spans.Add(location) };

    private static LinePositionSpan Span(int startLine, int startColumn, int endLine, int endColumn)
        => new(new(startLine - 1, startColumn - 1), new(endLine - 1, endColumn - 1));
}
