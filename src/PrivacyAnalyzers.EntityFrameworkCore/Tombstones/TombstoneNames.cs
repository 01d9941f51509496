using System;
using System.Collections.Generic;
using System.Globalization;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>Names people, and values that name people, by a keyed hash. A person has the name that receipts use: both say the same of them.</summary>
internal sealed class TombstoneNames(PersonalDataOptions options) : IDisposable
{
    private readonly SubjectNames _people = SubjectNames.InReceipts(options);
    private readonly ErasureValues _values = new(options.ReceiptKey, DateTimeOffset.UnixEpoch);

    internal string Of(SubjectId subject) => _people.Of(subject);

    /// <summary>A person, by the values of their key.</summary>
    internal string Of(SubjectReach reach, IReadOnlyList<object> key) => Of(new SubjectId(reach.Subject.Facts.SubjectName!, SubjectKeyText.Write(key, reach.Key)));

    /// <summary>A value of a member: e-mail addresses are the same in any case.</summary>
    internal string OfValue(SubjectReach reach, string member, object value, bool ignoresCase)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return _values.Pseudonym("value of " + reach.Subject.Facts.SubjectName + " " + member, ignoresCase ? text.ToLowerInvariant() : text);
    }

    public void Dispose()
    {
        _people.Dispose();
        _values.Dispose();
    }
}
