using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Records;

namespace PrivacyAnalyzers.Tool.Notices;

/// <summary>What people are told: a short text beside a form, and a page for each purpose.</summary>
internal sealed record PrivacyNotice(string Short, ImmutableArray<RecordField> Responsible, ImmutableArray<RecordActivity> Purposes);
