using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>PRIV4001: tells why no code is generated for a type that asks for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenerationSkippedAnalyzer : PrivacyAnalyzer
{
    /// <summary>Set on findings that a <c>partial</c> mends.</summary>
    internal const string NeedsPartial = nameof(NeedsPartial);

    private static readonly ImmutableDictionary<string, string?> MendedByPartial = ImmutableDictionary<string, string?>.Empty.Add(NeedsPartial, null);

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV4001_GenerationSkipped);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        start.RegisterSymbolAction(
            context =>
            {
                Analyze(context, (INamedTypeSymbol)context.Symbol, privacy);
                AnalyzeLogMethods(context, (INamedTypeSymbol)context.Symbol, privacy);
            },
            SymbolKind.NamedType);
    }

    // Asked of the type, and told there where another generator has signed its half of the method: the compiler takes the whole method for generated then, and drops what is found in it.
    private static void AnalyzeLogMethods(SymbolAnalysisContext context, INamedTypeSymbol type, RuleContext privacy)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (LogMethodParser.IsLogMethod(method)
                && LogMethodParser.Read(method, GenerationPlan.For(privacy.Known), out var problem) is null
                && problem is not null
                && (IsSigned(method) ? (ISymbol)type : method).PlaceInSource() is { } place)
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV4001_GenerationSkipped, place, method.ContainingType.Name + "." + LogMethodParser.TwinName(method), problem));
            }
        }
    }

    private static bool IsSigned(IMethodSymbol method) =>
        method.GetAttributes().Concat(method.PartialImplementationPart?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty).Any(static attribute => attribute.AttributeClass.Is("System.CodeDom.Compiler.GeneratedCodeAttribute"));

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, RuleContext privacy)
    {
        var plan = GenerationPlan.For(privacy.Known);
        if (!plan.IsCandidate(type) || !IsAsked(type, privacy.Marks, context.CancellationToken) || IsWrittenByHand(type, privacy))
        {
            return;
        }

        var obstacle = Obstacles.Of(type, context.Compilation, context.CancellationToken);
        switch (obstacle)
        {
            case Obstacle.Unfinished:
                // The compiler has said so already.
                break;

            case Obstacle.None:
                if (plan.IsGenerated(type) && plan.Subjects.Problem(type) is { } key)
                {
                    Report(type, type.Name + ".GetSubjectId", "'" + key + "' cannot be read or has no text that is the same everywhere; write the method", ImmutableDictionary<string, string?>.Empty);
                }

                foreach (var (member, reason) in plan.Descriptors.Problems(type))
                {
                    var isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType, type);
                    if ((isOwn || !IsSaid(plan.Descriptors.Problems(member.ContainingType.OriginalDefinition), member)) && !IsSaid(plan.Erasures.Problems(type), member))
                    {
                        Report(isOwn ? member : type, member.Short(), reason, ImmutableDictionary<string, string?>.Empty);
                    }
                }

                break;

            default:
                var properties = obstacle is Obstacle.NotPartial or Obstacle.ContainerNotPartial ? MendedByPartial : ImmutableDictionary<string, string?>.Empty;
                Report(type, type.Name, Obstacles.Explain(obstacle, type), properties);
                break;
        }

        void Report(ISymbol symbol, string name, string reason, ImmutableDictionary<string, string?> properties)
        {
            if (symbol.PlaceInSource() is { } place)
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV4001_GenerationSkipped, place, properties, name, reason));
            }
        }
    }

    // Once is enough: by the base, or by PRIV4004.
    private static bool IsSaid(IEnumerable<(ISymbol Member, string Reason)> problems, ISymbol member) =>
        problems.Any(problem => SymbolEqualityComparer.Default.Equals(problem.Member.OriginalDefinition, member.OriginalDefinition));

    /// <summary>Marks that are about generation ask by themselves; any other only where the type is ready for it.</summary>
    private static bool IsAsked(INamedTypeSymbol type, MarkReader marks, CancellationToken cancellationToken)
    {
        var parts = type.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>().ToList();
        var partial = parts.Count(static part => part.Modifiers.Any(SyntaxKind.PartialKeyword));
        if (partial > 0 && partial < parts.Count)
        {
            // An error of its own.
            return false;
        }

        return marks.OwnMarks(type).Any(static mark => mark.Kind is MarkKind.DataSubject or MarkKind.PersonalDataCarrier or MarkKind.PersonalDataStore)
            || (partial > 0 && AskingMarks.First(type, marks) is not null);
    }

    private static bool IsWrittenByHand(INamedTypeSymbol type, RuleContext privacy) =>
        type.IsOrImplements(WellKnownNames.RedactableInterface)
        && (!privacy.Known.Subjects.IsSubject(type) || type.IsOrImplements(WellKnownNames.DataSubjectInterface));
}
