using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Flow.Callers;
using PrivacyAnalyzers.Flow.Handlers;
using PrivacyAnalyzers.Flow.Members;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Flow.Transfer;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow;

/// <summary>What all bodies of a compilation share. Safe for concurrent use.</summary>
internal sealed class FlowContext
{
    /// <param name="known">The marks.</param>
    /// <param name="own">Sinks that users declare; they add to those that ship.</param>
    internal FlowContext(KnownSymbols known, SinkCatalogue? own = null)
    {
        Known = known;
        Code = known.Code;
        Required = new RequiredConsents(Code);
        Texts = new TextReader(known);
        Sinks = own is null ? new SinkReader(SinkCatalogue.Embedded) : new SinkReader(SinkCatalogue.Embedded, own);
        Members = new KnownMembers();
        MemberNames = new MemberNames();
        Writes = new MemberWrites();
        Changes = new CollectionChanges();
        Names = new NamesOfData(known);
        Bodies = new MethodBodies(known.Compilation);
        Kept = new KeptFunctions(known.Compilation);
        Handlers = new EventHandlers(known.Compilation);
        Refused = new RefusedAnswers(Bodies);
        Implementations = new Implementations(known, Bodies);
        Filter = new BodyFilter(known, Names, Bodies, Required);
        PrimaryParameters = new(FindPrimaryParameters);
        Serialised = new SerialisedMembers(known, Filter, Names);
        Calls = new CalledBodies(this);
        Summaries = new SummaryTable(this);
        Callers = new CallerFacts(this);
        Boundaries = new Boundaries(known, Implementations);
    }

    internal KnownSymbols Known { get; }

    internal CodeMarks Code { get; }

    internal RequiredConsents Required { get; }

    internal TextReader Texts { get; }

    internal SinkReader Sinks { get; }

    internal KnownMembers Members { get; }

    internal MemberNames MemberNames { get; }

    internal MemberWrites Writes { get; }

    internal CollectionChanges Changes { get; }

    internal BodyFilter Filter { get; }

    internal SerialisedMembers Serialised { get; }

    /// <summary>The parameters of a type's primary constructor, which all its members may capture.</summary>
    internal SymbolMemo<INamedTypeSymbol, ImmutableArray<IParameterSymbol>> PrimaryParameters { get; }

    internal NamesOfData Names { get; }

    internal MethodBodies Bodies { get; }

    internal KeptFunctions Kept { get; }

    internal EventHandlers Handlers { get; }

    internal RefusedAnswers Refused { get; }

    internal Implementations Implementations { get; }

    internal CalledBodies Calls { get; }

    internal SummaryTable Summaries { get; }

    /// <summary>Whose turn it is to run a large component: two threads that both come to one would do the same work twice.</summary>
    internal SemaphoreSlim LargeComponents { get; } = new(1, 1);

    internal Boundaries Boundaries { get; }

    internal CallerFacts Callers { get; }

    /// <summary>Whether people that cannot be told apart are taken as different ones in that file: <c>privacy.subject_matching = strict</c>.</summary>
    internal Func<SyntaxTree, bool> IsStrict { get; init; } = static _ => false;

    /// <summary>Whether whatever is handed to unknown code in that file counts as used: <c>privacy.use = boundaries</c>.</summary>
    internal Func<SyntaxTree, bool> CountsBoundaries { get; init; } = static _ => false;

    private static ImmutableArray<IParameterSymbol> FindPrimaryParameters(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(static part => part.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null })
            ? type.InstanceConstructors.Where(MarkedSymbolNormalizer.IsPrimary).SelectMany(static constructor => constructor.Parameters).ToImmutableArray()
            : ImmutableArray<IParameterSymbol>.Empty;
}
