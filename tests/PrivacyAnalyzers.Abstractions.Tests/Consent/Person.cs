namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

internal sealed class Person(string key) : IDataSubject
{
    public SubjectId GetSubjectId() => new("person", key);
}
