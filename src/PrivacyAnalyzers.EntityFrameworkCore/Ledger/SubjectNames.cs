using System;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>Names people by a keyed hash.</summary>
internal sealed class SubjectNames(PersonalDataOptions options) : IDisposable
{
    private readonly ErasureValues _values = new(options.ReceiptKey, DateTimeOffset.UnixEpoch);

    internal string Of(SubjectId subject) =>
        subject.IsEmpty ? throw new ArgumentException("The subject names nobody.", nameof(subject)) : _values.Pseudonym("consent of " + subject.Kind, subject.Key);

    public void Dispose() => _values.Dispose();
}
