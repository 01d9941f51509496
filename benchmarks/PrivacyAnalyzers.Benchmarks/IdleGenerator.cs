using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Writes small files of these names from nothing that changes: what the compiler's driver costs by itself, which compares each name with all others.</summary>
internal sealed class IdleGenerator(IReadOnlyList<string> files) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var numbers = context.CompilationProvider.Select((_, _) => files.Count).SelectMany((count, _) => Enumerable.Range(0, count));
        context.RegisterSourceOutput(numbers, (output, number) => output.AddSource(files[number], SourceText.From("// " + number, Encoding.UTF8)));
    }
}
