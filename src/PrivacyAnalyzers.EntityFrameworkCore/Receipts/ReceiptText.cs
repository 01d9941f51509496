using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Receipts;

/// <summary>A receipt as JSON, and back.</summary>
internal static class ReceiptText
{
    internal static string Write(ErasureReceipt receipt, ErasureTerms terms)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("request", receipt.Request.Id);
            writer.WriteString("receivedAt", receipt.Request.ReceivedAt);
            writer.WriteString("dueAt", receipt.Request.DueAt);
            writer.WriteString("doneAt", receipt.DoneAt);
            writer.WriteString("subject", receipt.SubjectPseudonym);
            writer.WriteString("plan", receipt.PlanFingerprint);
            writer.WriteString("backups", receipt.Backups);
            WriteTerms(writer, terms);

            writer.WriteStartArray("members");
            foreach (var member in receipt.Members)
            {
                WriteMember(writer, member);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("recipients");
            foreach (var recipient in receipt.Recipients)
            {
                writer.WriteStartObject();
                writer.WriteString("recipient", recipient.Recipient);
                writer.WriteString("state", recipient.State.ToString());
                writer.WriteString("at", recipient.At);
                writer.WriteString("reason", recipient.Reason);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static ErasureReceipt Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        return new ErasureReceipt(
            new ErasureRequest(root.GetProperty("request").GetGuid(), root.GetProperty("receivedAt").GetDateTimeOffset()),
            root.GetProperty("subject").GetString()!,
            root.GetProperty("doneAt").GetDateTimeOffset(),
            root.GetProperty("plan").GetString()!,
            [.. root.GetProperty("members").EnumerateArray().Select(ReadMember)],
            [.. root.GetProperty("recipients").EnumerateArray().Select(static item => new RecipientErasure(item.GetProperty("recipient").GetString()!, Enum.Parse<RecipientErasureState>(item.GetProperty("state").GetString()!), item.GetProperty("at").GetDateTimeOffset(), item.GetProperty("reason").GetString()))],
            root.GetProperty("backups").GetString());
    }

    /// <summary>What the erasure was decided by.</summary>
    internal static ErasureTerms ReadTerms(string body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        return new ErasureTerms(
            root.TryGetProperty("withdrawn", out var purpose) ? new Withdrawal(purpose.GetString()!, (Channel)root.GetProperty("channel").GetInt32()) : null,
            root.TryGetProperty("relationEnded", out var ended) ? ended.GetDateTimeOffset() : null,
            root.TryGetProperty("isHeld", out var held) && held.GetBoolean());
    }

    /// <summary>The hash that ties a receipt to its place and to the one before.</summary>
    internal static string Hash(long sequence, string previous, string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sequence.ToString(CultureInfo.InvariantCulture) + "\n" + previous + "\n" + body)));

    private static void WriteTerms(Utf8JsonWriter writer, ErasureTerms terms)
    {
        if (terms.Withdrawal is { } withdrawal)
        {
            writer.WriteString("withdrawn", withdrawal.Purpose);
            writer.WriteNumber("channel", (int)withdrawal.Channel);
        }

        if (terms.RelationEnded is { } ended)
        {
            writer.WriteString("relationEnded", ended);
        }

        if (terms.IsHeld)
        {
            writer.WriteBoolean("isHeld", true);
        }
    }

    private static void WriteMember(Utf8JsonWriter writer, ErasedMember member)
    {
        writer.WriteStartObject();
        writer.WriteString("entity", member.Entity);
        writer.WriteString("path", member.Path);
        writer.WriteString("outcome", member.Outcome.ToString());
        writer.WriteNumber("rows", member.Rows);
        if (member.Basis is { } basis)
        {
            writer.WriteString("basis", basis.ToString());
        }

        if (member.Until is { } until)
        {
            writer.WriteString("until", until);
        }

        if (member.Reason is { } reason)
        {
            writer.WriteString("reason", reason);
        }

        writer.WriteEndObject();
    }

    private static ErasedMember ReadMember(JsonElement item) => new(
        item.GetProperty("entity").GetString()!,
        item.GetProperty("path").GetString()!,
        Enum.Parse<ErasureOutcome>(item.GetProperty("outcome").GetString()!),
        item.GetProperty("rows").GetInt64(),
        item.TryGetProperty("basis", out var basis) ? Enum.Parse<LegalBasis>(basis.GetString()!) : null,
        item.TryGetProperty("until", out var until) ? until.GetDateTimeOffset() : null,
        item.TryGetProperty("reason", out var reason) ? reason.GetString() : null);
}
