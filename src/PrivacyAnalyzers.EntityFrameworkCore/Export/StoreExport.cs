using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>A form of the copy: told the same whatever it makes of it, so that people and machines get the same.</summary>
internal abstract class StoreExport
{
    /// <summary>Where values go.</summary>
    internal abstract ExportWriter Writer { get; }

    internal abstract void Begin(EntityDescriptor type, ExportRequest request, DateTimeOffset writtenAt);

    internal abstract void BeginRecord(RecordWriter record, RecordKind kind);

    internal abstract void WriteRow(RecordWriter record, DbDataReader reader, Func<Microsoft.EntityFrameworkCore.Metadata.IColumn, object, bool> isOfAnother);

    internal abstract void EndRecord();

    internal abstract void End();

    /// <summary>Whether enough is written to be sent.</summary>
    internal abstract bool IsFull { get; }

    /// <summary>Sends what is written: all of it, or nothing while there is little.</summary>
    internal abstract Task FlushAsync(bool isEnd, CancellationToken cancellationToken);
}

/// <summary>Rows of one kind.</summary>
/// <param name="Name">The type.</param>
/// <param name="Label">As a person reads it.</param>
/// <param name="Relation"><c>owned</c> by the person, or <c>accessed</c>.</param>
/// <param name="IsPerson">The rows are about the person themselves.</param>
internal sealed record RecordKind(string Name, string Label, string Relation, bool IsPerson);
