using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Stores;
using PrivacyAnalyzers.Generation.Reading;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Reads all that is generated in a compilation. Nothing here may look into the body of a method: a change there is not seen.</summary>
internal static class CompilationParser
{
    internal static CompilationModels Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var marked = MarkedDeclarations.In(compilation, cancellationToken);
        return new CompilationModels(
            Spread.Of(Types(marked, cancellationToken), static model => model.Text.Frame.HintName),
            Spread.Of(LogMethods(marked, cancellationToken), static model => model.HintName),
            Stores(marked, cancellationToken).ToImmutableArray(),
            InteropReader.Read(compilation),
            marked is not null && IsAboutPeople(marked, cancellationToken) && InteropReader.CanWriteJson(compilation) ? ImmutableArray.Create(new InteropModel(InteropKind.Json)) : ImmutableArray<InteropModel>.Empty);
    }

    private static IEnumerable<GeneratedModel> Types(MarkedDeclarations? marked, CancellationToken cancellationToken)
    {
        foreach (var type in marked?.Asking ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (TypeParser.Parse(type, GenerationPlan.For(marked!.Known), cancellationToken) is { } model)
            {
                yield return model;
            }
        }
    }

    private static IEnumerable<LogMethodModel> LogMethods(MarkedDeclarations? marked, CancellationToken cancellationToken)
    {
        foreach (var method in marked?.Methods ?? ImmutableArray<IMethodSymbol>.Empty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LogMethodParser.IsLogMethod(method) && LogMethodParser.Read(method, GenerationPlan.For(marked!.Known), out _) is { } model)
            {
                yield return model;
            }
        }
    }

    private static IEnumerable<StoreModel> Stores(MarkedDeclarations? marked, CancellationToken cancellationToken)
    {
        foreach (var type in marked?.Types ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (marked!.Known.Marks.IsStore(type) && StoreParser.Parse(type, marked!.Known.Compilation, cancellationToken) is { } model)
            {
                yield return model;
            }
        }
    }

    // Exports are about people: where nobody is described, by a base or an interface either, there is none to write.
    private static bool IsAboutPeople(MarkedDeclarations marked, CancellationToken cancellationToken) =>
        marked.Asking.Any(type => marked.Known.Subjects.IsSubject(type) && Obstacles.IsPartial(type, cancellationToken));
}
