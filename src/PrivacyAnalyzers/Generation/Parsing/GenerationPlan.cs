using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>
/// What is generated in one compilation, as the symbols tell it: a generator does not see its own output, so what a base or a member's type
/// will have must be foretold. Analyzers ask it too.
/// </summary>
internal sealed class GenerationPlan
{
    private static readonly ConditionalWeakTable<KnownSymbols, GenerationPlan> Plans = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _generated = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, HashSet<string>> _names = new(SymbolEqualityComparer.Default);

    private GenerationPlan(KnownSymbols known)
    {
        Known = known;
        Methods = new MethodReader(this);
        Keys = new KeyParser(this);
        Subjects = new SubjectParser(this);
        Erasures = new ErasurePlan(this);
        Descriptors = new DescriptorPlan(this);
        WritesJson = InteropReader.HasJson(known.Compilation);
    }

    internal KnownSymbols Known { get; }

    internal MethodReader Methods { get; }

    internal KeyParser Keys { get; }

    internal SubjectParser Subjects { get; }

    internal ErasurePlan Erasures { get; }

    internal DescriptorPlan Descriptors { get; }

    /// <summary>Exports write to a JSON writer directly, since there is one.</summary>
    internal bool WritesJson { get; }

    internal static GenerationPlan For(KnownSymbols known) => Plans.GetValue(known, static key => new GenerationPlan(key));

    /// <summary>The names that the type and its bases have; not to be changed.</summary>
    internal HashSet<string> NamesIn(INamedTypeSymbol type) => _names.GetOrAdd(type, FreeName.Taken);

    /// <summary>True where a part is added to the type.</summary>
    internal bool IsGenerated(INamedTypeSymbol type) => _generated.GetOrAdd(type.OriginalDefinition, Decide);

    /// <summary>True for a class or struct of this compilation.</summary>
    internal bool IsCandidate(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsImplicitClass: false, IsImplicitlyDeclared: false, Name.Length: > 0 }
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Known.Compilation.Assembly);

    private bool Decide(INamedTypeSymbol type) =>
        IsCandidate(type)
        && AskingMarks.First(type, Known.Marks) is not null
        && Obstacles.Of(type, Known.Compilation, CancellationToken.None) == Obstacle.None;
}
