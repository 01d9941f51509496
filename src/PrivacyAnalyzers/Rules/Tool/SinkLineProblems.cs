using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>What is wrong with a line of a sink file: it cannot be read, or it names nothing of this compilation.</summary>
internal sealed class SinkLineProblems
{
    private const int MaximumEdits = 2;
    private readonly Compilation _compilation;

    internal SinkLineProblems(Compilation compilation) => _compilation = compilation;

    internal SinkProblem? Of(SinkLine line)
    {
        if (line.Problem is not null)
        {
            return line.Problem;
        }

        if (line.Sink is not { } sink)
        {
            return null;
        }

        var types = PatternedTypes.Types(_compilation, sink.Member).ToList();
        if (types.Count == 0)
        {
            return MissingType(sink.Member) is { } message ? new SinkProblem(message, line.Fields[1].Span) : null;
        }

        if (sink.Member.Member.Length == 0)
        {
            return null;
        }

        var members = types.SelectMany(type => PatternedTypes.Members(type, sink.Member)).ToList();
        if (members.Count == 0)
        {
            var names = types.SelectMany(type => PatternedTypes.MembersOf(type, sink.Member.Prefix)).Select(member => NameOf(member)).Distinct();
            var what = sink.Member.Prefix == 'P' ? "property" : "method";
            return new SinkProblem("'" + sink.Member.Type + "' has no " + what + " '" + sink.Member.Member + "'" + Suggest(sink.Member.Member, names), line.Fields[1].Span);
        }

        var data = members.SelectMany(DataOf).Distinct().ToList();
        var unknown = sink.Data.FirstOrDefault(name => !data.Contains(name));
        return unknown is null
            ? null
            : new SinkProblem("'" + unknown + "' is no parameter of '" + sink.Member.Type + "." + sink.Member.Member + "' (" + string.Join(", ", data.OrderBy(static name => name, StringComparer.Ordinal).Take(10)) + ")" + Suggest(unknown, data), line.Fields[2].Span);
    }

    /// <summary>
    /// One file may serve projects that reference different libraries: a type that is not there is wrong only where it ought to be. It ought to
    /// where its namespace is that of an assembly that is there, or where that namespace has a type of nearly the same name.
    /// </summary>
    private string? MissingType(MemberPattern pattern)
    {
        var siblings = PatternedTypes.Siblings(_compilation, pattern).ToList();
        var meant = Spelling.Nearest(pattern.SimpleType, siblings.Select(static type => type.MetadataName).Distinct(), MaximumEdits);
        if (meant is null && !siblings.Any(static type => type.ContainingAssembly is { } assembly && IsHome(assembly, type.ContainingNamespace.ToDisplayString())))
        {
            return null;
        }

        return "there is no type '" + pattern.Type + "'" + (meant is null ? "" : "; did you mean '" + meant + "'?");
    }

    private static bool IsHome(IAssemblySymbol assembly, string space) =>
        space == assembly.Name || space.StartsWith(assembly.Name + ".", StringComparison.Ordinal);

    private static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "#ctor",
        _ => member.MetadataName,
    };

    private static IEnumerable<string> DataOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(static parameter => parameter.Name),
        IPropertySymbol property => property.Parameters.Select(static parameter => parameter.Name).Append("value"),
        _ => Enumerable.Empty<string>(),
    };

    private static string Suggest(string written, IEnumerable<string> known) =>
        Spelling.Nearest(written, known, MaximumEdits) is { } meant ? "; did you mean '" + meant + "'?" : "";
}
