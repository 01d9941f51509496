using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Generation.Parsing.Inventory;
using PrivacyAnalyzers.Generation.Reading;

namespace PrivacyAnalyzers.Generation;

/// <summary>
/// Writes the inventory of an assembly into an attribute of it: what is marked, for which purposes, for how long, who receives it, and what is generated. A
/// generator of its own, since it is about the assembly as a whole: a change of one mark writes one file anew, and only here.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class InventoryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var folder = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.projectdir", out var value) ? value : "");
        var json = context.Read(InventoryParser.Read)
            .WithTrackingName(TrackingNames.InventoryTypes)
            .Combine(folder)
            .SelectMany(static (pair, _) => pair.Left.Types.Count > 0
                ? ImmutableArray.Create(InventoryEmitter.Json(pair.Left.Types, pair.Left.Purposes, pair.Left.Controller, pair.Right))
                : ImmutableArray<string>.Empty)
            .WithTrackingName(TrackingNames.Inventory);
        context.RegisterSourceOutput(json, static (output, text) => output.AddSource(InventoryEmitter.HintName, SourceText.From(InventoryEmitter.Emit(text), Encoding.UTF8)));
    }
}
