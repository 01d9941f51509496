namespace PrivacyAnalyzers;

/// <summary>Who the people are: the rules differ for children, professionals and employees.</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum SubjectKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Has or had a contract with the controller; marketing of similar products has a rule of its own (ePrivacy directive 13(2)).</summary>
    Customer = 1,

    /// <summary>May become a customer; has no contract yet.</summary>
    Prospect = 2,

    /// <summary>Uses a service, with or without a contract.</summary>
    User = 3,

    /// <summary>Works for the controller: consent is seldom free (GDPR 88, recital 43).</summary>
    Employee = 4,

    /// <summary>Applies for work.</summary>
    Candidate = 5,

    /// <summary>Receives care: health data, <see cref="DataCategory.Health"/>.</summary>
    Patient = 6,

    /// <summary>Is contacted in a professional capacity. The person is protected all the same; electronic marketing differs.</summary>
    Professional = 7,

    /// <summary>Is a child: consent to online services needs a parent below the age that national law sets, 15 in France (GDPR 8).</summary>
    Child = 8,
}
