using System;

namespace PrivacyAnalyzers;

/// <summary>On a partial <c>DbContext</c>: generate the erasure, export and purge of what it stores (GDPR 17, 15 and 20, 5(1)(e)).</summary>
/// <example>
/// <code>
/// [PersonalDataStore]
/// public partial class ShopContext : DbContext;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PersonalDataStoreAttribute : Attribute
{
}
