using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Generation.Reading;

/// <summary>
/// All of a compilation but its method bodies, as a value: of two compilations with equal stamps the generators read the same. Holds no compilation, symbol or tree,
/// unless a reference is one.
/// </summary>
internal sealed class DeclarationStamp : IEquatable<DeclarationStamp>
{
    // Both generators ask.
    private static readonly ConditionalWeakTable<Compilation, DeclarationStamp> Stamps = new();

    private readonly string? _assembly;
    private readonly CompilationOptions _options;
    private readonly TreeStamp[] _trees;
    private readonly MetadataReference[] _references;

    private DeclarationStamp(string? assembly, CompilationOptions options, TreeStamp[] trees, MetadataReference[] references)
    {
        _assembly = assembly;
        _options = options;
        _trees = trees;
        _references = references;
    }

    internal static DeclarationStamp Of(Compilation compilation, CancellationToken cancellationToken) =>
        Stamps.TryGetValue(compilation, out var known) ? known : Stamps.GetValue(compilation, key => Read(key, cancellationToken));

    private static DeclarationStamp Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = new List<TreeStamp>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            trees.Add(TreeStamp.Of(tree, cancellationToken));
        }

        // Severities say nothing of declarations, and an editor may make their provider anew.
        var options = compilation.Options.WithSyntaxTreeOptionsProvider(null).WithSpecificDiagnosticOptions(null).WithGeneralDiagnosticOption(ReportDiagnostic.Default);
        return new DeclarationStamp(compilation.AssemblyName, options, trees.ToArray(), compilation.References.ToArray());
    }

    public bool Equals(DeclarationStamp? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _assembly == other._assembly
            && _trees.AsSpan().SequenceEqual(other._trees)
            && _references.SequenceEqual(other._references)
            && _options.Equals(other._options));

    public override bool Equals(object? obj) => Equals(obj as DeclarationStamp);

    public override int GetHashCode() => _trees.Aggregate(_references.Length, static (hash, tree) => unchecked((hash * 31) + tree.GetHashCode()));
}
