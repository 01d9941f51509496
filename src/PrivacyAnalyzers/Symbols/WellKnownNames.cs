namespace PrivacyAnalyzers.Symbols;

/// <summary>Every metadata name the product looks for, in one place. Types are found by name, never by <c>GetTypeByMetadataName</c>, which gives null where two assemblies define one.</summary>
internal static class WellKnownNames
{
    internal const string AbstractionsAssembly = "PrivacyAnalyzers.Abstractions";
    internal const string MarksNamespace = "PrivacyAnalyzers";
    internal const string PurposeInterface = "PrivacyAnalyzers.IPurpose";
    internal const string DataSubjectInterface = "PrivacyAnalyzers.IDataSubject";
    internal const string RedactableInterface = "PrivacyAnalyzers.IRedactable";
    internal const string RedactedMembersInterface = "PrivacyAnalyzers.IRedactedMembers";
    internal const string PersonalDataCarrierInterface = "PrivacyAnalyzers.IPersonalDataCarrier";
    internal const string ErasableInterface = "PrivacyAnalyzers.IErasable";
    internal const string RecipientEraserInterface = "PrivacyAnalyzers.IRecipientEraser";
    internal const string ErasureValues = "PrivacyAnalyzers.ErasureValues";
    internal const string SubjectId = "PrivacyAnalyzers.SubjectId";

    internal const string IdentityPersonalData = "Microsoft.AspNetCore.Identity.PersonalDataAttribute";
    internal const string IdentityProtectedPersonalData = "Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute";
    internal const string DataClassification = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";
    internal const string NoDataClassification = "Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute";
    internal const string DestructuramaLogMasked = "Destructurama.Attributed.LogMaskedAttribute";
    internal const string DestructuramaNotLogged = "Destructurama.Attributed.NotLoggedAttribute";
    internal const string ClassificationNamespace = "Microsoft.Extensions.Compliance.Classification";
    internal const string ComplianceAssembly = "Microsoft.Extensions.Compliance.Abstractions";

    /// <summary>What the names of the attributes begin with by which the compiler says where a call stands.</summary>
    internal const string CallerAttributes = "System.Runtime.CompilerServices.Caller";

    internal const string SerilogAssembly = "Serilog";

    internal const string KeyAttribute = "System.ComponentModel.DataAnnotations.KeyAttribute";
    internal const string PrimaryKeyAttribute = "Microsoft.EntityFrameworkCore.PrimaryKeyAttribute";
    internal const string NotMappedAttribute = "System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute";
    internal const string TableAttribute = "System.ComponentModel.DataAnnotations.Schema.TableAttribute";
    internal const string RequiredAttribute = "System.ComponentModel.DataAnnotations.RequiredAttribute";
    internal const string DebuggerDisplayAttribute = "System.Diagnostics.DebuggerDisplayAttribute";

    internal const string Logger = "Microsoft.Extensions.Logging.ILogger";
    internal const string LoggerExtensions = "Microsoft.Extensions.Logging.LoggerExtensions";
    internal const string LogLevel = "Microsoft.Extensions.Logging.LogLevel";
    internal const string LoggerMessageAttribute = "Microsoft.Extensions.Logging.LoggerMessageAttribute";
    internal const string DbContext = "Microsoft.EntityFrameworkCore.DbContext";
    internal const string MigrationBuilder = "Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder";
    internal const string MailAddress = "System.Net.Mail.MailAddress";
    internal const string IPAddress = "System.Net.IPAddress";
}
