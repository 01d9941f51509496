using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Export;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Writes a copy of what a context stores about a person (GDPR 15(3), 20(1)): row by row as it is read, so that memory does not grow with the rows.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public sealed class PersonalDataExporter<TContext>
    where TContext : DbContext
{
    /// <summary>The name of the document's format; its last part is the version.</summary>
    public const string Format = "urn:privacyanalyzers:store-export:1";

    private readonly IDbContextFactory<TContext> _contexts;
    private readonly TimeProvider _time;

    /// <summary>Prepares exports.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> is null.</exception>
    public PersonalDataExporter(IDbContextFactory<TContext> contexts, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        _contexts = contexts;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Writes a copy of what is stored about a person, as JSON in UTF-8.</summary>
    /// <param name="type">The type of the person.</param>
    /// <param name="subject">The person.</param>
    /// <param name="request">The request.</param>
    /// <param name="destination">Where to; left open. Nothing is written where nobody has that key.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/>, <paramref name="request"/> or <paramref name="destination"/> is null.</exception>
    /// <exception cref="ArgumentException">The context does not store people of that type, or the identity is of another kind.</exception>
    /// <exception cref="KeyNotFoundException">Nobody has that key.</exception>
    [ExercisesRight(DataSubjectRight.Access)]
    [ExercisesRight(DataSubjectRight.Portability)]
    public async Task ExportAsync(EntityDescriptor type, [SubjectKey] SubjectId subject, ExportRequest request, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(destination);
        await using var export = new JsonStoreExport(destination, Format, request);
        await WriteAsync(type, subject, request, export, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the same copy as a page for people: HTML in UTF-8, in French or English as the request asks, one file without script.</summary>
    /// <inheritdoc cref="ExportAsync"/>
    [ExercisesRight(DataSubjectRight.Access)]
    [ExercisesRight(DataSubjectRight.Portability)]
    public Task ExportPageAsync(EntityDescriptor type, [SubjectKey] SubjectId subject, ExportRequest request, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(destination);
        return WriteAsync(type, subject, request, new PageStoreExport(destination, request), cancellationToken);
    }

    private async Task WriteAsync(EntityDescriptor type, SubjectId subject, ExportRequest request, StoreExport export, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        var (start, kind) = (Stopwatch.GetTimestamp(), type.Facts.SubjectName ?? type.Facts.Name);
        try
        {
            await WriteRecordsAsync(type, subject, request, export, cancellationToken).ConfigureAwait(false);
            PrivacyMeter.Exported(kind, request.Right, "done", start);
        }
        catch (Exception exception)
        {
            PrivacyMeter.Exported(kind, request.Right, PrivacyMeter.OutcomeOf(exception), start);
            throw;
        }
    }

    private async Task WriteRecordsAsync(EntityDescriptor type, SubjectId subject, ExportRequest request, StoreExport export, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var plan = PersonalDataPlan.Of(context);
        var reach = plan.Find(type)?.Reach ?? throw new ArgumentException($"'{typeof(TContext).Name}' stores nobody of the type '{type.Facts.Name}'.", nameof(type));
        var person = new PersonReader(context, reach, SubjectKeyText.Of(reach, subject));
        if (!await person.ExistsAsync(holds: false, cancellationToken).ConfigureAwait(false))
        {
            throw new KeyNotFoundException($"Nobody of the type '{type.Facts.Name}' has that key.");
        }

        await person.CaptureAsync(cancellationToken).ConfigureAwait(false);
        export.Begin(type, request, _time.GetUtcNow());
        foreach (var (node, relation, condition) in Records(plan.Schema, reach, request.Right))
        {
            var record = new RecordWriter(plan.Schema, node, export.Writer);
            if (!record.HasFields)
            {
                continue;
            }

            export.BeginRecord(record, KindOf(plan.Schema, node, relation, reach.Find(node)?.Root is not null, request.Language));
            Func<IColumn, object, bool> isOfAnother = (column, value) => IsOfAnother(reach, person, node, column, value);
            await using (var rows = await person.Runner.OpenAsync(record.Query(condition), cancellationToken).ConfigureAwait(false))
            {
                // The provider's own reader: a row is read without anything between.
                var reader = rows.DbDataReader;
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    export.WriteRow(record, reader, isOfAnother);
                    if (export.IsFull)
                    {
                        await export.FlushAsync(isEnd: false, cancellationToken).ConfigureAwait(false);
                    }
                }
            }

            export.EndRecord();
        }

        export.End();
        await export.FlushAsync(isEnd: true, cancellationToken).ConfigureAwait(false);
    }

    // What is the person's, shared rows included; then what the person may see.
    private static IEnumerable<(RowNode Node, string Relation, RowCondition Condition)> Records(StoreSchema schema, SubjectReach reach, DataSubjectRight right)
    {
        var match = new MatchWriter(reach, isForReading: true);
        foreach (var node in reach.Order.Reverse())
        {
            // What is only kept by law in the archive is seen (GDPR 15), and not taken elsewhere (20).
            var inUse = right == DataSubjectRight.Portability && node.Node.Archive is { } archive ? MatchWriter.Via(archive.Table, new NullTest(archive.Column, isNull: true), node.Node.Main) : RowCondition.Always;
            yield return (node.Node, "owned", match.Source(node, node.Node.Main).And(inUse));
        }

        foreach (var node in schema.Nodes.Where(node => reach.Find(node) is null))
        {
            var ways = node.Outgoing.Where(link => link.Meaning.Kind == EdgeKind.Accessed && reach.Find(link.Principal)?.Root is not null).Select(link => MatchWriter.Via(link.Table, match.Linked(link), node.Main)).ToList();
            if (ways.Count > 0)
            {
                yield return (node, "accessed", RowCondition.Any(ways));
            }
        }
    }

    // A row that several people own may name each of them.
    private static bool IsOfAnother(SubjectReach reach, PersonReader person, RowNode node, IColumn column, object value) =>
        node.PlainLinks.Find(link => link.Column == column) is { } link
        && !(reach.IsMeant(link.Edge.Target) && reach.Equal(link) is { } own && person.Runner.Values[reach.PlainSlot(own).Name] is { } known
            && (known.Equals(value) || (link.IgnoresCase && known is string text && text.Equals(value as string, StringComparison.OrdinalIgnoreCase))));

    private static RecordKind KindOf(StoreSchema schema, RowNode node, string relation, bool isPerson, string language)
    {
        var facts = node.EntityTypes.Select(type => type.IsOwned() ? null : schema.Descriptors.Of(type)?.Facts).OfType<EntityFacts>().FirstOrDefault();
        return new RecordKind(facts?.Name ?? node.Personal[0].Entity, facts?.Label.In(language) ?? node.Personal[0].Path.Split('.')[0], relation, isPerson);
    }
}
