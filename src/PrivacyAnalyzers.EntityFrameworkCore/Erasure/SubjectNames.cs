using System;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Names people by a keyed hash: by one in receipts, by another in the ledger, so that neither leads to the other.</summary>
internal sealed class SubjectNames : IDisposable
{
    private readonly ErasureValues _values;
    private readonly string _use;

    private SubjectNames(PersonalDataOptions options, string use)
    {
        _values = new ErasureValues(options.ReceiptKey, DateTimeOffset.UnixEpoch);
        _use = use;
    }

    internal static SubjectNames InReceipts(PersonalDataOptions options) => new(options, "receipt of ");

    internal static SubjectNames InLedger(PersonalDataOptions options) => new(options, "consent of ");

    /// <exception cref="ArgumentException">The subject names nobody.</exception>
    internal string Of(SubjectId subject) =>
        subject.IsEmpty ? throw new ArgumentException("The subject names nobody.", nameof(subject)) : _values.Pseudonym(_use + subject.Kind, subject.Key);

    public void Dispose() => _values.Dispose();
}
