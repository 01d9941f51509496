using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Reads the sources of a plan. Nothing is parsed or bound before it is asked for.</summary>
internal static class ProjectCompiler
{
    internal static LoadedProject Compile(ProjectPlan plan, IEnumerable<LoadedProject> references, SourceReader reader, CancellationToken cancellationToken)
    {
        var texts = new SourceText?[plan.Sources.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { CancellationToken = cancellationToken }, index => texts[index] = reader.Read(plan.Sources[index]));
        var files = plan.Sources.Zip(texts).Where(static read => read.Second is not null).Select(static read => new SourceFile(read.First, read.Second!)).ToImmutableArray();
        var config = ConfigOptions.Read(reader.Files(plan.ConfigFiles), plan.ConfigTexts);
        return new()
        {
            Name = plan.Name,
            Folder = plan.Folder,
            File = plan.File,
            IsAsked = plan.IsAsked,
            IsEvaluated = plan.IsEvaluated,
            Sources = new(plan, files, [.. references], config, cancellationToken),
            AdditionalFiles = [.. reader.Files(plan.AdditionalFiles).Select(static file => (AdditionalText)new FileText(file))],
            Options = config,
            Files = files.Length,
            Lines = files.Sum(static file => (long)file.Text.Lines.Count),
        };
    }
}
