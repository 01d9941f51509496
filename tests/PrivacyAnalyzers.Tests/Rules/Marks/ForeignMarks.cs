namespace PrivacyAnalyzers.Tests.Rules.Marks;

/// <summary>Stand-ins for other libraries' marks, which are known by name.</summary>
internal static class ForeignMarks
{
    internal const string Code = """
        namespace Microsoft.AspNetCore.Identity
        {
            public class PersonalDataAttribute : System.Attribute; public class ProtectedPersonalDataAttribute : PersonalDataAttribute;
            public class IdentityUser { public virtual string? Email { get; set; } public virtual string? Phone { get; set; } }
        }
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public class DataClassificationAttribute : System.Attribute; public sealed class NoDataClassificationAttribute : DataClassificationAttribute;
        }
        namespace Destructurama.Attributed { public class LogMaskedAttribute : System.Attribute; public class NotLoggedAttribute : System.Attribute; }
        namespace Acme { public class SecretAttribute : System.Attribute; public class PiiAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute; }
        """;
}
