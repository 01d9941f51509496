using System;

namespace PrivacyAnalyzers;

/// <summary>The code serves a right of the data subject (GDPR chapter III): reading for it needs no consent.</summary>
/// <remarks>It excuses the consent and purpose rules inside and, for access and portability, the delivery to the subject. Logs are judged as anywhere.</remarks>
/// <example>
/// <code>
/// [ExercisesRight(DataSubjectRight.Access)]
/// public Task&lt;Stream&gt; ExportAsync([SubjectKey(typeof(Customer))] Guid customerId)
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Code, AllowMultiple = true)]
public sealed class ExercisesRightAttribute : Attribute
{
    /// <summary>States the right served.</summary>
    /// <param name="right">The right.</param>
    public ExercisesRightAttribute(DataSubjectRight right) => Right = right;

    /// <summary>The right served.</summary>
    public DataSubjectRight Right { get; }
}
