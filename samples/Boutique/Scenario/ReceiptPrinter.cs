using PrivacyAnalyzers;

namespace Boutique.Scenario;

/// <summary>A receipt as lines: it names members, and nobody.</summary>
internal static class ReceiptPrinter
{
    public static void Print(ErasureReceipt receipt, TextWriter output)
    {
        output.WriteLine($"  person     {receipt.SubjectPseudonym}, due {receipt.Request.DueAt:yyyy-MM-dd}, done {receipt.DoneAt:yyyy-MM-dd}, plan {receipt.PlanFingerprint[..12]}");
        foreach (var lines in receipt.Members.GroupBy(member => (member.Entity, member.Outcome, member.Rows, member.Reason)))
        {
            var (entity, outcome, rows, reason) = lines.Key;
            output.WriteLine($"  {outcome.ToString().ToLowerInvariant(),-10} {entity.Split('.')[^1]}: {string.Join(", ", lines.Select(line => line.Path))} ({rows} rows){(reason is null ? "" : ", " + reason)}");
        }

        foreach (var recipient in receipt.Recipients) output.WriteLine($"  recipient  {recipient.Recipient}: {recipient.State.ToString().ToLowerInvariant()}");
        output.WriteLine($"  backups    {receipt.Backups}");
    }
}
