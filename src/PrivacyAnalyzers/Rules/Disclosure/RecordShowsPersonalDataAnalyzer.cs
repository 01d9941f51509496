using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>PRIV2010: a record whose synthesised text, or a type whose debugger text, shows a marked member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecordShowsPersonalDataAnalyzer : PrivacyAnalyzer
{
    /// <summary>Diagnostic property: what to change, one of the constants below.</summary>
    internal const string MendProperty = "Mend";
    internal const string MakePartial = nameof(MakePartial);
    internal const string MakePartialCarrier = nameof(MakePartialCarrier);
    internal const string ShowRedacted = nameof(ShowRedacted);
    internal const string RemoveDisplay = nameof(RemoveDisplay);
    private const int MaximumNames = 3;

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV2010_RecordShowsPersonalData);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var plan = GenerationPlan.For(privacy.Known);
        var text = new ShownText(privacy.Known);
        start.RegisterSymbolAction(
            context =>
            {
                var type = (INamedTypeSymbol)context.Symbol;
                CheckRecord(type, plan, text, privacy, context.ReportDiagnostic);
                foreach (var attribute in type.GetAttributes())
                {
                    CheckDisplay(attribute, type, plan, text, privacy, context.ReportDiagnostic);
                }
            },
            SymbolKind.NamedType);
        start.RegisterSemanticModelAction(context =>
        {
            foreach (var attribute in context.SemanticModel.Compilation.Assembly.GetAttributes())
            {
                if (attribute.ApplicationSyntaxReference?.SyntaxTree == context.SemanticModel.SyntaxTree && Target(attribute) is { } target)
                {
                    CheckDisplay(attribute, target, plan, text, privacy, context.ReportDiagnostic);
                }
            }
        });
    }

    private static void CheckRecord(INamedTypeSymbol type, GenerationPlan plan, ShownText text, RuleContext privacy, Action<Diagnostic> report)
    {
        if (!type.IsRecord || !SynthesizedText.IsSynthesized(type) || plan.IsGenerated(type) || type.SelfAndBases().Any(static candidate => candidate.TypeKind == TypeKind.Error))
        {
            return;
        }

        var shown = SynthesizedText.Members(type, plan).Where(text.Shows).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        var asks = AskingMarks.First(type, privacy.Marks) is not null;
        var (mend, how) = Obstacles.Of(type, privacy.Known.Compilation, default) switch
        {
            Obstacle.NotPartial or Obstacle.ContainerNotPartial when asks => (MakePartial, "make it partial, up its nesting, and a redacted text is generated"),
            Obstacle.NotPartial or Obstacle.ContainerNotPartial or Obstacle.None => (MakePartialCarrier, "make it partial and mark it with '[PersonalDataCarrier]', and a redacted text is generated"),
            _ => (null, "write its 'PrintMembers' without them"),
        };
        Report(type, shown, "the compiler writes its 'ToString'; " + how, mend, type.Place(), privacy, report);
    }

    private static void CheckDisplay(AttributeData attribute, INamedTypeSymbol type, GenerationPlan plan, ShownText text, RuleContext privacy, Action<Diagnostic> report)
    {
        if (!attribute.AttributeClass.Is(WellKnownNames.DebuggerDisplayAttribute) || attribute.ApplicationSyntaxReference is null)
        {
            return;
        }

        var texts = attribute.ConstructorArguments.Select(static argument => argument.Kind == TypedConstantKind.Primitive ? argument.Value as string : null)
            .Concat(attribute.NamedArguments.Where(static argument => argument.Key is "Name" or "Type").Select(static argument => argument.Value.Value as string));
        var shown = texts.Where(static value => value is not null).SelectMany(value => DebuggerText.Members(value!, type)).Where(text.Shows).Distinct(SymbolEqualityComparer.Default).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        var isRedacted = plan.IsGenerated(type) || type.IsOrImplements(WellKnownNames.RedactableInterface);
        var (mend, how) = isRedacted ? (ShowRedacted, "show '{ToRedactedString(),nq}'") : (RemoveDisplay, "remove it, or show what names nobody");
        var location = new Mark(MarkKind.None, attribute).Location;
        Report(type, shown!, "its 'DebuggerDisplay' names them; " + how, mend, location, privacy, report);
    }

    private static void Report(INamedTypeSymbol type, List<ISymbol> shown, string how, string? mend, Location location, RuleContext privacy, Action<Diagnostic> report)
    {
        var names = string.Join(", ", shown.Take(MaximumNames).Select(static member => "'" + member.Short() + "'"))
            + (shown.Count > MaximumNames ? " and " + (shown.Count - MaximumNames).ToString(System.Globalization.CultureInfo.InvariantCulture) + " more" : "");
        privacy.Report(report, Diagnostic.Create(
            Catalogue.PRIV2010_RecordShowsPersonalData, location, ImmutableDictionary<string, string?>.Empty.Add(MendProperty, mend), type.Short(), names, how));
    }

    private static INamedTypeSymbol? Target(AttributeData attribute) =>
        attribute.AttributeClass.Is(WellKnownNames.DebuggerDisplayAttribute)
            ? attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Target").Value is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type } ? type.OriginalDefinition : null
            : null;
}
