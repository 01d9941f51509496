using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Generation.Parsing.Inventory;
using PrivacyAnalyzers.Symbols;

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
        var canWrite = context.CompilationProvider.Select(static (compilation, _) => Contracts.ExistForInventory(compilation));
        var controller = context.SyntaxProvider
            .ForAttributeWithMetadataName(WellKnownNames.MarksNamespace + ".ControllerAttribute", static (node, _) => node is CompilationUnitSyntax, static (found, _) => InventoryParser.Controller(found.Attributes[0]))
            .Collect();
        var purposes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownNames.MarksNamespace + ".PurposeAttribute",
                static (node, _) => node is ClassDeclarationSyntax,
                static (found, cancellationToken) => found.TargetSymbol is INamedTypeSymbol type ? InventoryParser.Purpose(type, found.SemanticModel.Compilation, cancellationToken) : null)
            .Where(static purpose => purpose is not null)
            .Select(static (purpose, _) => purpose!)
            .Collect();

        var json = Types(context).Combine(purposes).Combine(controller).Combine(folder).Combine(canWrite)
            .SelectMany(static (all, _) =>
            {
                var ((((types, declared), responsible), root), isAsked) = all;
                return isAsked && !types.IsEmpty ? ImmutableArray.Create(InventoryEmitter.Json(types, declared, responsible.FirstOrDefault(), root)) : ImmutableArray<string>.Empty;
            })
            .WithTrackingName(TrackingNames.Inventory);
        context.RegisterSourceOutput(json, static (output, text) => output.AddSource(InventoryEmitter.HintName, SourceText.From(InventoryEmitter.Emit(text), Encoding.UTF8)));
    }

    private static IncrementalValueProvider<ImmutableArray<InventoryTypeModel>> Types(IncrementalGeneratorInitializationContext context)
    {
        var all = context.SyntaxProvider.CreateSyntaxProvider(static (node, _) => AskingMarks.IsRedirectedAnywhere(node), FromRedirectedMark).Where(static type => type is not null).Select(static (type, _) => type!).Collect();
        foreach (var mark in AskingMarks.MetadataNames)
        {
            var found = context.SyntaxProvider
                .ForAttributeWithMetadataName(mark, static (node, _) => node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not null, FromMark)
                .Where(static type => type is not null)
                .Select(static (type, _) => type!)
                .WithTrackingName(TrackingNames.InventoryTypes)
                .Collect();
            all = all.Combine(found).Select(static (pair, _) => pair.Left.AddRange(pair.Right));
        }

        return all;
    }

    private static InventoryTypeModel? FromMark(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        AskingType.Of(context, cancellationToken) is { } found ? InventoryParser.Type(found) : null;

    private static InventoryTypeModel? FromRedirectedMark(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        AskingType.OfRedirected(context, cancellationToken) is { } found ? InventoryParser.Type(found) : null;
}
