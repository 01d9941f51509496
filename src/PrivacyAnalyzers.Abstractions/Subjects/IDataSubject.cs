namespace PrivacyAnalyzers;

/// <summary>An object about one person that can name that person. The generator implements it on every partial type with <see cref="DataSubjectAttribute"/>.</summary>
/// <remarks>It has a method and no property, so that neither an object-relational mapper nor a serialiser picks it up.</remarks>
public interface IDataSubject
{
    /// <summary>Names the person: the kind of subject and its key in invariant form.</summary>
    /// <returns>The identity; empty (<see cref="SubjectId.IsEmpty"/>) for nobody.</returns>
    SubjectId GetSubjectId();
}
