using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Generation.Parsing.Stores;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation;

/// <summary>
/// Writes, for each partial type whose members are marked, a text without personal data and, for a data subject, its identity: one file a type. In a
/// second file, how it erases what it holds.
/// What is not generated, and why, is told by PRIV4001: a generator reports nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PrivacyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var configuration = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => EquatableArray<string>.From(new PrivacySettings(options).ReadList(PrivacyOptions.PersonalDataAttributes)))
            .WithTrackingName(TrackingNames.Configuration);

        foreach (var mark in AskingMarks.MetadataNames)
        {
            Generate(context, context.SyntaxProvider.ForAttributeWithMetadataName(mark, static (node, _) => AskingMarks.MayStandIn(node), FromMark), configuration);
        }

        GenerateStores(context);

        // The lookup by name answers for the symbol a declaration declares: it does not see what `property:` and `field:` send elsewhere.
        Generate(context, context.SyntaxProvider.CreateSyntaxProvider(static (node, _) => AskingMarks.IsRedirected(node), FromRedirectedMark), configuration);

        var logMethods = context.SyntaxProvider.ForAttributeWithMetadataName(WellKnownNames.LoggerMessageAttribute, static (node, _) => AskingMarks.MayStandIn(node), FromLogMethod)
            .Where(static model => model is not null).Select(static (model, _) => model!).WithTrackingName(TrackingNames.LogMethods);
        context.RegisterSourceOutput(logMethods, static (output, model) => output.AddSource(model.HintName, SourceText.From(LogMethodEmitter.Emit(model), Encoding.UTF8)));

        var interop = context.CompilationProvider.SelectMany(static (compilation, _) => InteropReader.Read(compilation)).WithTrackingName(TrackingNames.Interop);
        context.RegisterSourceOutput(interop, static (output, model) => output.AddSource(InteropEmitter.HintName(model), SourceText.From(InteropEmitter.Emit(model), Encoding.UTF8)));
        GenerateJson(context);
    }

    // Exports are about people: where nobody is described, there is none to write.
    private static void GenerateJson(IncrementalGeneratorInitializationContext context)
    {
        var subjects = context.SyntaxProvider
            .ForAttributeWithMetadataName(WellKnownNames.MarksNamespace + ".DataSubjectAttribute", static (node, _) => AskingMarks.MayStandIn(node), static (_, _) => true)
            .Collect();
        var json = context.CompilationProvider.Select(static (compilation, _) => InteropReader.CanWriteJson(compilation))
            .Combine(subjects)
            .SelectMany(static (pair, _) => pair.Left && !pair.Right.IsEmpty ? ImmutableArray.Create(new InteropModel(InteropKind.Json)) : ImmutableArray<InteropModel>.Empty)
            .WithTrackingName(TrackingNames.Json);
        context.RegisterSourceOutput(json, static (output, model) => output.AddSource(InteropEmitter.HintName(model), SourceText.From(InteropEmitter.Emit(model), Encoding.UTF8)));
    }

    private static LogMethodModel? FromLogMethod(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is IMethodSymbol method
        && LogMethodParser.IsLogMethod(method)
        && KnownSymbols.For(context.SemanticModel.Compilation, ImmutableArray<string>.Empty, cancellationToken) is { } known
            ? LogMethodParser.Read(method, GenerationPlan.For(known), out _)
            : null;

    private static void Generate(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedModel?> found, IncrementalValueProvider<EquatableArray<string>> configuration)
    {
        var generated = found.WithTrackingName(TrackingNames.Marks).Where(static model => model is not null).Select(static (model, _) => model!);
        var models = generated.Select(static (model, _) => model.Text).WithTrackingName(TrackingNames.Models);
        var configured = models.Combine(configuration).Select(static (pair, _) => ConfiguredMarks.Apply(pair.Left, pair.Right)).WithTrackingName(TrackingNames.ConfiguredModels);
        context.RegisterSourceOutput(configured, static (output, model) => output.AddSource(model.HintName, SourceText.From(TypeEmitter.Emit(model), Encoding.UTF8)));

        var data = generated.Select(static (model, _) => model.Data).WithTrackingName(TrackingNames.Data).Where(static model => model is not null);
        context.RegisterSourceOutput(data, static (output, model) => output.AddSource(model!.Frame.HintName, SourceText.From(DataEmitter.Emit(model), Encoding.UTF8)));
    }

    private static void GenerateStores(IncrementalGeneratorInitializationContext context)
    {
        var stores = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownNames.MarksNamespace + ".PersonalDataStoreAttribute",
                static (node, _) => AskingMarks.MayStandIn(node),
                static (found, cancellationToken) => found.TargetSymbol is INamedTypeSymbol type ? StoreParser.Parse(type, found.SemanticModel.Compilation, cancellationToken) : null)
            .Where(static model => model is not null)
            .WithTrackingName(TrackingNames.Stores);
        context.RegisterSourceOutput(stores, static (output, model) => output.AddSource(model!.Frame.HintName, SourceText.From(StoreEmitter.Emit(model), Encoding.UTF8)));
    }

    private static GeneratedModel? FromMark(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        AskingType.Of(context, cancellationToken) is { } found ? TypeParser.Parse(found, cancellationToken) : null;

    private static GeneratedModel? FromRedirectedMark(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        AskingType.OfRedirected(context, cancellationToken) is { } found ? TypeParser.Parse(found, cancellationToken) : null;
}
