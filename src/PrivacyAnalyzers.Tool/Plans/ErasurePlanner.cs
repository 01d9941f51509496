using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Generation.Parsing.Stores;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Plans;

/// <summary>Reads from a project how its contexts erase people: from types and marks alone, without the database model.</summary>
internal sealed class ErasurePlanner(LoadedProject project, Vocabulary words)
{
    /// <param name="problems">What the rules find in the project about erasure.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal IEnumerable<PlannedErasure> Read(ImmutableArray<Finding> problems, CancellationToken cancellationToken)
    {
        if (KnownSymbols.For(project.Compilation, [], cancellationToken) is not { } known)
        {
            yield break;
        }

        var graph = RowGraph.For(known);
        foreach (var context in known.Declarations.Types.Where(type => known.IsOurs(type) && !type.IsAbstract && graph.Rows.IsContext(type)).OrderBy(static type => type.FullMetadataName(), StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var kept = StoreEntities.Of(context, known).Select(static type => type.OriginalDefinition).ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
            var rows = graph.Rows.All.Where(row => !row.IsAbstract && kept.Contains(row)).ToList();
            yield return new(context.Short(), UnseenSets.Of(context), [.. rows.Where(known.Subjects.IsSubject).OrderBy(static row => row.FullMetadataName(), StringComparer.Ordinal).Select(subject => Plan(subject, rows, known))], problems);
        }
    }

    private PlannedSubject Plan(INamedTypeSymbol subject, List<INamedTypeSymbol> rows, KnownSymbols known)
    {
        var reach = new RowReach(subject, rows, known);
        var order = reach.InOrder();
        var goes = order.Where(row => reach.Rows[row].Kind is PlannedStepKind.Delete or PlannedStepKind.Empty).ToList();
        var purposes = goes
            .SelectMany(row => RowData.Of(row, known))
            .SelectMany(member => known.Marks.Of(member)!.Purposes)
            .Select(use => (Use: use, Purpose: known.Purposes.Of(use.Purpose)))
            .Where(static found => found.Purpose is { Basis: not 0 })
            .Select(found => (Retention: found.Use.Retention ?? found.Purpose!.Retention, Model: new PurposeModels(known).Of(found.Purpose!)))
            .OrderBy(static found => found.Model.Key, StringComparer.Ordinal)
            .ToList();
        return new(
            subject.Short(),
            [.. order.Select(row => new PlannedStep(row.Short(), reach.Rows[row].Kind, [.. reach.Rows[row].Through], [.. RowData.Of(row, known).Select(member => (Name(member, row), known.Marks.Of(member)!.Erasure)).Distinct().OrderBy(static datum => datum.Item1, StringComparer.Ordinal)]))],
            [.. purposes.Where(static found => found.Model.Basis is LegalBasis.Contract or LegalBasis.LegalObligation).Select(found => Keeper(found.Model, found.Retention)).Distinct(StringComparer.Ordinal)],
            [.. goes.Where(row => RowData.Of(row, known).Any(member => IsArchived(member, known))).Select(static row => row.Short())],
            [.. purposes.SelectMany(static found => found.Model.Recipients.AsEnumerable()).Where(static recipient => recipient.Role != RecipientRole.Internal).Select(static recipient => recipient.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static bool IsArchived(ISymbol member, KnownSymbols known) => known.Marks.Of(member)!.Purposes.Any(use => known.Purposes.Of(use.Purpose)?.Archive is not null);

    private string Keeper(PurposeModel purpose, string? retention) =>
        purpose.Key + " (" + words.Basis(purpose.Basis.ToString()) + (retention is null ? "" : ", " + words.Period(retention) + " " + words.From(purpose.From.ToString())) + TimeLimit.Archive(purpose, words) + ")";

    // A value inside the row is named with its own type.
    private static string Name(ISymbol member, INamedTypeSymbol row) =>
        row.SelfAndBases().Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, member.ContainingType.OriginalDefinition)) ? member.Name : member.Short();
}
