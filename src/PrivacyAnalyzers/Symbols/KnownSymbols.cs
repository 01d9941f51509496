using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Reviews;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Symbols;

/// <summary>What is known of one compilation, shared by all analyzers of a run: which attributes are marks, and what they say.</summary>
internal sealed class KnownSymbols
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, Lazy<KnownSymbols?>>> Cache = new();

    private readonly Lazy<ImmutableArray<Review>> _reviews;

    private KnownSymbols(Compilation compilation, ImmutableArray<string> configuredAttributes, ImmutableArray<string> configuredChecks, LexiconLanguages languages, MarkPresence presence, PresumedMarks? presumed)
    {
        PresumedMarks = presumed;
        Compilation = compilation;
        Presence = presence;
        Written = new WrittenDerivations(compilation);
        Kinds = new MarkKinds(compilation, Written, configuredAttributes);
        Purposes = new PurposeReader(Kinds);
        NamesOfPurposes = new NamesOfPurposes(compilation, Written);
        Subjects = new SubjectReader(Kinds, new NamesOfSubjects(compilation, Written));
        Relations = new RelationReader(Kinds, Subjects);
        Declarations = new Declarations(compilation, Purposes, Subjects);
        Checks = new CheckReader(Kinds, new ConfiguredChecks(compilation, Declarations, configuredChecks));
        NamesOfChecks = new NamesOfChecks(compilation, Kinds, presence, configuredChecks);
        CheckSubjects = new CheckSubjects(Kinds, Subjects, Declarations);
        _reviews = new(() => ReviewReader.Read(compilation, Kinds));
        Marks = new MarkReader(Kinds, Subjects, Checks, Relations, new AssemblyMarks(compilation, Kinds), new CategoryReader(languages), presumed);
        Code = new CodeMarks(Marks);
    }

    internal Compilation Compilation { get; }

    internal MarkPresence Presence { get; }

    /// <summary>What is taken for personal data without a mark; null in a compiler.</summary>
    internal PresumedMarks? PresumedMarks { get; }

    internal MarkKinds Kinds { get; }

    internal MarkReader Marks { get; }

    /// <summary>The marks about code.</summary>
    internal CodeMarks Code { get; }

    internal PurposeReader Purposes { get; }

    internal WrittenDerivations Written { get; }

    internal NamesOfPurposes NamesOfPurposes { get; }

    internal SubjectReader Subjects { get; }

    internal CheckReader Checks { get; }

    internal NamesOfChecks NamesOfChecks { get; }

    internal RelationReader Relations { get; }

    internal Declarations Declarations { get; }

    internal CheckSubjects CheckSubjects { get; }

    /// <summary>The reviews in the source, in the order of the files.</summary>
    internal ImmutableArray<Review> Reviews => _reviews.Value;

    /// <summary>Whether the symbol is of this compilation: a project that an editor knows by its source has declarations, too.</summary>
    internal bool IsOurs(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>Where the symbol is declared in this compilation; null for one of another.</summary>
    internal Location? PlaceOf(ISymbol? symbol) =>
        symbol is not null && IsOurs(symbol) ? symbol.PlaceInSource() : null;

    /// <summary>Whether there is anything for flow rules to follow: a mark in the source, or in an assembly that references the abstractions.</summary>
    internal bool HasMarks => Presence.InSource || Presence.InReferences || PresumedMarks is not null;

    /// <summary>
    /// What is known of the compilation; null where there is nothing to analyse: no reference to the abstractions and no mark of another library.
    /// </summary>
    internal static KnownSymbols? For(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var settings = new PrivacySettings(options.AnalyzerConfigOptionsProvider);
        var languages = LexiconLanguagesParser.TryParse(settings.Read(PrivacyOptions.Languages, tree: null), out var read, out _) ? read : LexiconLanguages.All;
        return For(compilation, settings.ReadList(PrivacyOptions.PersonalDataAttributes), settings.ReadList(PrivacyOptions.ConsentChecks), languages, (options.AnalyzerConfigOptionsProvider as IPresuming)?.PresumedMarks, cancellationToken);
    }

    /// <summary>As <see cref="For(Compilation, AnalyzerOptions, CancellationToken)"/>, for a caller that has no options at hand: all languages.</summary>
    internal static KnownSymbols? For(Compilation compilation, ImmutableArray<string> configuredAttributes, CancellationToken cancellationToken) =>
        For(compilation, configuredAttributes, ImmutableArray<string>.Empty, LexiconLanguages.All, presumed: null, cancellationToken);

    private static KnownSymbols? For(
        Compilation compilation, ImmutableArray<string> configuredAttributes, ImmutableArray<string> configuredChecks, LexiconLanguages languages, PresumedMarks? presumed, CancellationToken cancellationToken)
    {
        var key = (presumed is null ? "" : "presumed:") + languages + ":" + string.Join(",", configuredAttributes) + ":" + string.Join(",", configuredChecks);
        var perOptions = Cache.GetValue(compilation, static _ => new(StringComparer.Ordinal));
        if (perOptions.TryGetValue(key, out var known) && known.IsValueCreated)
        {
            return known.Value;
        }

        cancellationToken.ThrowIfCancellationRequested();

        // Not cancellable once begun: a cancelled run must not leave its exception behind for the next one.
        return perOptions.GetOrAdd(key, _ => new(() => Create(compilation, configuredAttributes, configuredChecks, languages, presumed))).Value;
    }

    private static KnownSymbols? Create(Compilation compilation, ImmutableArray<string> configuredAttributes, ImmutableArray<string> configuredChecks, LexiconLanguages languages, PresumedMarks? presumed)
    {
        if (compilation.Language != LanguageNames.CSharp)
        {
            return null;
        }

        var presence = MarkPresence.Of(compilation, configuredAttributes, CancellationToken.None);
        return presence.ReferencesTheAbstractions || presence.InSource || presumed is not null
            ? new KnownSymbols(compilation, configuredAttributes, configuredChecks, languages, presence, presumed)
            : null;
    }
}
