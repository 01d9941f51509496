namespace PrivacyAnalyzers;

/// <summary>Who the people are: the rules differ for children, professionals, employees.</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum SubjectKind
{
    Unspecified = 0,
    Customer = 1,
    Prospect = 2,
    User = 3,
    Employee = 4,
    Candidate = 5,
    Patient = 6,
    Professional = 7,
    Child = 8,
}
