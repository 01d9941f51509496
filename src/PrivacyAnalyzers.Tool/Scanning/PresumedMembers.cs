using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Collects what looks personal in a project.</summary>
internal static class PresumedMembers
{
    internal static ImmutableArray<PresumedMember> In(CSharpCompilation compilation, string project, ScanMarks marks, RelativePaths paths, CancellationToken cancellationToken)
    {
        var members = ImmutableArray.CreateBuilder<PresumedMember>();
        foreach (var type in Types(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in type.ValueMembers())
            {
                if (marks.Presumed(member) is { } presumed && member.PlaceInSource() is { } location && Place.Of(location, paths) is { } place && !GeneratedFiles.Is(place.Path))
                {
                    members.Add(new(member.Short(), type.Short(), type.ContainingNamespace.ToDisplayString(), presumed.Category, presumed.Confidence, presumed.Words, place, project));
                }
            }
        }

        return members.ToImmutable();
    }

    /// <summary>The names by which code comes to what looks personal, in the project and in those it references.</summary>
    internal static IEnumerable<(string Name, string Type, bool IsSure)> Names(CSharpCompilation compilation, ScanMarks marks) =>
        compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<ISourceAssemblySymbol>().Append((ISourceAssemblySymbol)compilation.Assembly)
            .SelectMany(static assembly => Types(assembly.GlobalNamespace))
            .SelectMany(type => type.ValueMembers().Concat(type.GetMembers().OfType<IMethodSymbol>().SelectMany(static method => method.Parameters)).Select(member => (Symbol: member, Type: type)))
            .Where(pair => marks.Presumed(pair.Symbol) is not null)
            .Select(pair => (pair.Symbol.Name, pair.Type.Name, marks.Presumed(pair.Symbol)!.Confidence == Discovery.PresumptionConfidence.High))
            // Of people whom a framework keeps, everything looks personal without being declared here.
            .Concat(new[] { ("UserName", "user", true), ("Email", "user", true), ("PhoneNumber", "user", true) });

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var below in Types(member))
            {
                yield return below;
            }
        }
    }
}
