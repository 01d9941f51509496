using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Writes so many small files from nothing that changes: what the compiler's driver costs by itself.</summary>
internal sealed class IdleGenerator(int files) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var numbers = context.CompilationProvider.Select((_, _) => files).SelectMany((count, _) => Enumerable.Range(0, count));
        context.RegisterSourceOutput(numbers, (output, number) => output.AddSource("File" + number + ".g.cs", SourceText.From("// " + number, Encoding.UTF8)));
    }
}
