using System;

namespace PrivacyAnalyzers;

/// <summary>On a member of a data subject: identifies the person. On a parameter: the argument does. Several members make a composite key.</summary>
/// <remarks>The key names a person without saying anything about them: logs may hold it, and erasure finds the person by it.</remarks>
/// <example>
/// <code>
/// public Task SendLetterAsync([SubjectKey(typeof(Customer))] Guid customerId);
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Value)]
public sealed class SubjectKeyAttribute : Attribute
{
    /// <summary>Marks a subject key.</summary>
    /// <param name="of">The data subject it identifies; null means the declaring type or, for a <see cref="SubjectId"/>, whoever it names.</param>
    public SubjectKeyAttribute(Type? of = null) => Of = of;

    /// <summary>The data subject it identifies; null means the declaring type or, for a <see cref="SubjectId"/>, whoever it names.</summary>
    public Type? Of { get; }
}
