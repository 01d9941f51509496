using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Generation.Reading;

namespace PrivacyAnalyzers.Generation;

/// <summary>
/// Writes, for each partial type whose members are marked, one file: a text without personal data and, for a data subject, its identity; how it erases what it
/// holds, and what its marks say.
/// What is not generated, and why, is told by PRIV4001: a generator reports nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PrivacyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.Read(CompilationParser.Read);
        GenerateTypes(context, models);

        var logMethods = models.SelectMany(static (all, _) => all.LogMethods).SelectMany(static (place, _) => place).WithTrackingName(TrackingNames.LogMethods);
        context.RegisterSourceOutput(logMethods, static (output, model) => output.AddSource(model.HintName, SourceText.From(LogMethodEmitter.Emit(model), Encoding.UTF8)));

        var stores = models.SelectMany(static (all, _) => all.Stores).WithTrackingName(TrackingNames.Stores);
        context.RegisterSourceOutput(stores, static (output, model) => output.AddSource(model.Frame.HintName, SourceText.From(StoreEmitter.Emit(model), Encoding.UTF8)));

        GenerateInterop(context, models.SelectMany(static (all, _) => all.Interop).WithTrackingName(TrackingNames.Interop));
        GenerateInterop(context, models.SelectMany(static (all, _) => all.Json).WithTrackingName(TrackingNames.Json));
    }

    private static void GenerateTypes(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<CompilationModels> models)
    {
        var configuration = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => EquatableArray<string>.From(new PrivacySettings(options).ReadList(PrivacyOptions.PersonalDataAttributes)))
            .WithTrackingName(TrackingNames.Configuration);
        var generated = models.SelectMany(static (all, _) => all.Types).SelectMany(static (place, _) => place).WithTrackingName(TrackingNames.Models);

        var configured = generated.Combine(configuration).Select(static (pair, _) => ConfiguredMarks.Apply(pair.Left, pair.Right)).WithTrackingName(TrackingNames.ConfiguredModels);
        context.RegisterSourceOutput(configured, static (output, model) => output.AddSource(model.Text.Frame.HintName, SourceText.From(TypeEmitter.Emit(model), Encoding.UTF8)));
    }

    private static void GenerateInterop(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<InteropModel> models) =>
        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(InteropEmitter.HintName(model), SourceText.From(InteropEmitter.Emit(model), Encoding.UTF8)));
}
