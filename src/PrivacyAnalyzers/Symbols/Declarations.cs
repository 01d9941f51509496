using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// What is declared anywhere the compilation can see: its source, and the assemblies that reference the abstractions. Found in one walk over
/// the types, the first time somebody asks; only rules about names across the compilation do.
/// </summary>
internal sealed class Declarations
{
    private const int MaximumNesting = 4;

    private readonly Lazy<Content> _content;
    private readonly Lazy<ImmutableHashSet<ISymbol>> _held;

    internal Declarations(Compilation compilation, PurposeReader purposes, SubjectReader subjects)
    {
        _content = new(() => Read(compilation, purposes, subjects), LazyThreadSafetyMode.ExecutionAndPublication);
        _held = new(() => ReadHeld(Subjects), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The purposes of the source, then those of references, each in the order of their full names.</summary>
    internal ImmutableArray<PurposeInfo> Purposes => _content.Value.Purposes;

    /// <summary>The purposes declared in the source.</summary>
    internal IEnumerable<PurposeInfo> SourcePurposes => Purposes.Where(static purpose => purpose.Type.DeclaringSyntaxReferences.Length > 0);

    /// <summary>The purpose of that full name, as options write it: nested types after a plus sign or a dot.</summary>
    internal PurposeInfo? Purpose(string name) =>
        Purposes.FirstOrDefault(purpose => purpose.Type.FullMetadataName() is var full && (full == name || full.Replace('+', '.') == name));

    /// <summary>The types that are data subjects, in the same order.</summary>
    internal ImmutableArray<INamedTypeSymbol> Subjects => _content.Value.Subjects;

    /// <summary>All types, in the same order.</summary>
    internal ImmutableArray<INamedTypeSymbol> Types => _content.Value.Types;

    /// <summary>The names of all declared recipients, on purposes and on assemblies.</summary>
    internal ImmutableHashSet<string> Recipients => _content.Value.Recipients;

    /// <summary>
    /// The types whose members are read from a data subject: its bases and interfaces, and the values that it holds, and that these hold
    /// (addresses, preferences, collections of them).
    /// </summary>
    internal ImmutableHashSet<ISymbol> HeldBySubjects => _held.Value;

    private static ImmutableHashSet<ISymbol> ReadHeld(ImmutableArray<INamedTypeSymbol> subjects)
    {
        var held = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var subject in subjects)
        {
            held.UnionWith(subject.SelfAndBases().Concat(subject.AllInterfaces).Where(static type => !ValueTypes.IsFramework(type)).Select(static type => type.OriginalDefinition));
            Visit(subject, MaximumNesting);
        }

        return held.ToImmutable();

        void Visit(INamedTypeSymbol type, int depth)
        {
            foreach (var member in type.SelfAndBases().SelectMany(static candidate => candidate.ValueMembers()))
            {
                if (ValueTypes.Of(member) is { } value
                    && ValueTypes.Element(value) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } element
                    && !ValueTypes.IsFramework(element)
                    && held.Add(element.OriginalDefinition)
                    && depth > 0)
                {
                    Visit(element.OriginalDefinition, depth - 1);
                }
            }
        }
    }

    private static Content Read(Compilation compilation, PurposeReader purposes, SubjectReader subjects)
    {
        var foundPurposes = ImmutableArray.CreateBuilder<PurposeInfo>();
        var foundSubjects = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        var types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        var recipients = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var assembly in Assemblies(compilation))
        {
            recipients.UnionWith(purposes.RecipientsOf(assembly).Select(static recipient => recipient.Name));
            foreach (var type in TypesOf(assembly).OrderBy(static type => type.FullMetadataName(), StringComparer.Ordinal))
            {
                types.Add(type);
                if (purposes.Of(type) is { } purpose)
                {
                    foundPurposes.Add(purpose);
                    recipients.UnionWith(purpose.Recipients.Select(static recipient => recipient.Name));
                }

                if (subjects.IsSubject(type))
                {
                    foundSubjects.Add(type);
                }
            }
        }

        return new Content(types.ToImmutable(), foundPurposes.ToImmutable(), foundSubjects.ToImmutable(), recipients.ToImmutable());
    }

    private static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation) =>
        new[] { compilation.Assembly }.Concat(compilation.SourceModule.ReferencedAssemblySymbols.Where(MarkPresence.ReferencesAbstractions));

    /// <summary>The types of an assembly, nested ones after what contains them.</summary>
    internal static IEnumerable<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly) => AllTypes(assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(AllTypes));

    // Asked for its types only, a type does not make its other members.
    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private sealed class Content
    {
        internal Content(ImmutableArray<INamedTypeSymbol> types, ImmutableArray<PurposeInfo> purposes, ImmutableArray<INamedTypeSymbol> subjects, ImmutableHashSet<string> recipients)
        {
            Types = types;
            Purposes = purposes;
            Subjects = subjects;
            Recipients = recipients;
        }

        internal ImmutableArray<INamedTypeSymbol> Types { get; }

        internal ImmutableArray<PurposeInfo> Purposes { get; }

        internal ImmutableArray<INamedTypeSymbol> Subjects { get; }

        internal ImmutableHashSet<string> Recipients { get; }
    }
}
