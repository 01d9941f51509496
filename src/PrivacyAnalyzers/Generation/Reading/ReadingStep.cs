using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Generation.Reading;

/// <summary>The first step of a pipeline: reads a compilation where its declarations changed, and gives the very same result where they did not.</summary>
internal static class ReadingStep
{
    /// <param name="context">The generator.</param>
    /// <param name="read">Makes values without symbols, of nothing but the compilation outside the bodies of methods.</param>
    internal static IncrementalValueProvider<T> Read<T>(this IncrementalGeneratorInitializationContext context, Func<Compilation, CancellationToken, T> read)
        where T : class
    {
        // A step keeps its previous value where the next one is equal: as long as nothing is declared anew, it is one object, which its result lives as long as.
        var results = new ConditionalWeakTable<DeclarationStamp, T>();
        return context.CompilationProvider
            .Select(DeclarationStamp.Of)
            .WithTrackingName(TrackingNames.Stamp)
            .Combine(context.CompilationProvider)
            .Select((pair, cancellationToken) => results.TryGetValue(pair.Left, out var known) ? known : results.GetValue(pair.Left, _ => read(pair.Right, cancellationToken)))
            .WithTrackingName(TrackingNames.Reading);
    }
}
