namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The types that generated code names, qualified so that nothing of the user's can be taken for them.</summary>
internal static class GlobalNames
{
    internal const string Redactable = "global::PrivacyAnalyzers.IRedactable";
    internal const string RedactedMembers = "global::PrivacyAnalyzers.IRedactedMembers";
    internal const string RedactionWriter = "global::PrivacyAnalyzers.RedactionWriter";
    internal const string RedactionPolicy = "global::PrivacyAnalyzers.RedactionPolicy";
    internal const string RedactedState = "global::PrivacyAnalyzers.RedactedState";
    internal const string RedactableExtensions = "global::PrivacyAnalyzers.RedactableExtensions";
    internal const string DataCategory = "global::PrivacyAnalyzers.DataCategory";
    internal const string DataSubject = "global::PrivacyAnalyzers.IDataSubject";
    internal const string SubjectId = "global::PrivacyAnalyzers.SubjectId";
    internal const string Abstraction = "global::PrivacyAnalyzers.";
    internal const string EntityDescriptor = "global::PrivacyAnalyzers.EntityDescriptor";
    internal const string Carrier = "global::PrivacyAnalyzers.IPersonalDataCarrier";
    internal const string ExportShape = "global::PrivacyAnalyzers.ExportShape";
    internal const string ExportProperty = "global::PrivacyAnalyzers.ExportProperty";
    internal const string ExportValueKind = "global::PrivacyAnalyzers.ExportValueKind";
    internal const string Erasable = "global::PrivacyAnalyzers.IErasable";
    internal const string ErasureValues = "global::PrivacyAnalyzers.ErasureValues";
    internal const string Generalization = "global::PrivacyAnalyzers.Generalization";
    internal const string Redacts = "global::PrivacyAnalyzers.Redacts";
    internal const string StringBuilder = "global::System.Text.StringBuilder";
    internal const string InvariantCulture = "global::System.Globalization.CultureInfo.InvariantCulture";
    internal const string DebuggerDisplay = "global::System.Diagnostics.DebuggerDisplay";
    internal const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode";
    internal const string ThreadStatic = "global::System.ThreadStatic";
    internal const string ArgumentNull = "global::System.ArgumentNullException";
    internal const string UnsafeAccessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";
    internal const string UnsafeAccessorKind = "global::System.Runtime.CompilerServices.UnsafeAccessorKind";
    internal const string InvalidOperation = "global::System.InvalidOperationException";
}
