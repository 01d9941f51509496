using System;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>The copy as JSON in UTF-8.</summary>
internal sealed class JsonStoreExport(Stream destination, string format, ExportRequest request) : StoreExport, IAsyncDisposable
{
    private const int PendingBytes = 32 * 1024;

    private readonly Utf8JsonWriter _json = new(destination);
    private Utf8ExportWriter? _writer;
    private JsonEncodedText[] _names = [];

    internal override ExportWriter Writer => _writer ??= new Utf8ExportWriter(_json, request.Right);

    internal override void Begin(EntityDescriptor type, ExportRequest request, DateTimeOffset writtenAt)
    {
        Writer.WriteStartObject();
        RecordWriter.Text(Writer, "format", format);
        RecordWriter.Text(Writer, "right", request.Right == DataSubjectRight.Access ? "access" : "portability");
        RecordWriter.Text(Writer, "type", type.Facts.Name);
        RecordWriter.Text(Writer, "label", type.Facts.Label.In(request.Language));
        Writer.WritePropertyName("receivedAt");
        Writer.WriteDateTime(request.ReceivedAt);
        Writer.WritePropertyName("writtenAt");
        Writer.WriteDateTime(writtenAt);
        Writer.WritePropertyName("records");
        Writer.WriteStartArray();
    }

    internal override void BeginRecord(RecordWriter record, RecordKind kind)
    {
        // Escaped once for all rows.
        _names = [.. record.Fields.Select(static field => JsonEncodedText.Encode(field.Name))];
        Writer.WriteStartObject();
        RecordWriter.Text(Writer, "type", kind.Name);
        RecordWriter.Text(Writer, "relation", kind.Relation);
        Writer.WritePropertyName("fields");
        record.WriteFields(Writer, request.Language);
        Writer.WritePropertyName("rows");
        Writer.WriteStartArray();
    }

    internal override void WriteRow(RecordWriter record, DbDataReader reader, Func<IColumn, object, bool> isOfAnother)
    {
        // Nothing is written where nothing is stored.
        Writer.WriteStartObject();
        for (var i = 0; i < record.Fields.Count; i++)
        {
            if (record.Read(reader, i) is { } value)
            {
                _json.WritePropertyName(_names[i]);
                record.WriteValue(Writer, i, value, isOfAnother);
            }
        }

        Writer.WriteEndObject();
    }

    internal override void EndRecord()
    {
        Writer.WriteEndArray();
        Writer.WriteEndObject();
    }

    internal override void End()
    {
        Writer.WriteEndArray();

        // What the fields are of types that were met in values, and that no record describes.
        ExportDocument.WriteEnd(Writer);
    }

    internal override bool IsFull => _json.BytesPending > PendingBytes;

    internal override async Task FlushAsync(bool isEnd, CancellationToken cancellationToken)
    {
        if (isEnd || IsFull)
        {
            await _json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();
}
