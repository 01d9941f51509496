using System;

namespace PrivacyAnalyzers;

/// <summary>Generate redaction and export for a partial type that has no mark of its own but holds personal data through its members' types or its bases.</summary>
/// <remarks>Also for a type marked only by another library's attribute: the generator starts from marks of this library.</remarks>
/// <example>
/// <code>
/// [PersonalDataCarrier]
/// public partial record CustomerChanged(Customer Before, Customer After);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PersonalDataCarrierAttribute : Attribute
{
}
