using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class SpecialCategoryWithoutConditionTests
{
    [Fact]
    public async Task Mark_Triggers() => await Policy.VerifyAsync<SpecialCategoryWithoutConditionAnalyzer>("""
        public class Patient
        {
            [{|#0:PersonalData<Orders>(DataCategory.Health)|}] public string Allergies { get; set; } = "";
            [PersonalData<Care>(DataCategory.Genetic), {|PRIV0005:PersonalData<Orders>(DataCategory.Genetic)|}] public string Dna { get; set; } = "";
            [PersonalData<Care>(DataCategory.Health), {|PRIV0005:AlsoFor<Newsletter>|}] public string Diet { get; set; } = "";
            [{|#1:PersonalData<Care>(DataCategory.CriminalRecord)|}] public string Record { get; set; } = "";
            [{|#2:PersonalData<Orders>(DataCategory.SocialSecurityNumber)|}] public string Number { get; set; } = "";
            [return: {|PRIV0005:PersonalData<Orders>(DataCategory.Biometric)|}] public string Read([{|PRIV0005:PersonalData<Orders>(DataCategory.PoliticalOpinion)|}] string opinion) => opinion;
            [{|PRIV0005:PersonalData<Criminal>(DataCategory.Health)|}] public string Wrong { get; set; } = "";
        }
        [{|PRIV0005:PersonalData<Orders>(DataCategory.ReligionOrBelief)|}] public class Belief { public string One { get; set; } = ""; public string Two { get; set; } = ""; }
        [PersonalData<Care>(DataCategory.Health)] public readonly record struct Diagnosis(string Code);
        public record Visit([{|PRIV0005:PersonalData<Orders>(DataCategory.Health)|}] string Reason, Diagnosis Found, [{|PRIV0005:AlsoFor<Orders>|}] Diagnosis Sold);
        [Purpose(LegalBasis.LegalObligation, "x", SpecialCategories = SpecialCategoryCondition.CriminalDataAuthorizedByLaw)] public sealed class Criminal : IPurpose;
        """,
        new DiagnosticResult(Catalogue.PRIV0005_SpecialCategoryWithoutCondition).WithLocation(0).WithArguments("Patient.Allergies", "health data (article 9)", "Orders", ""),
        new DiagnosticResult(Catalogue.PRIV0005_SpecialCategoryWithoutCondition).WithLocation(1).WithArguments(
            "Patient.Record", "criminal data (article 10)", "Care", " to 'CriminalDataAuthorizedByLaw', which only a law can give: consent does not unlock criminal data"),
        new DiagnosticResult(Catalogue.PRIV0005_SpecialCategoryWithoutCondition).WithLocation(2).WithArguments(
            "Patient.Number", "a social security number", "Orders", " or 'LegalText': its use has a national regime (in France, decree 2019-341)"));

    [Fact]
    public async Task InferredCategory_TriggersAtTheMember() => await Policy.VerifyAsync<SpecialCategoryWithoutConditionAnalyzer>("""
        [PersonalData<Orders>] public class Patient
        {
            public int Id { get; set; }
            public string {|#0:Diagnosis|} { get; set; } = "";
            public string? {|PRIV0005:Allergies|}, Email, {|PRIV0005:BloodType|};
            public string Numero { get; set; } = "";
            [AlsoFor<Newsletter>] public string Name { get; set; } = "";
            [NotPersonalData("a code")] public string DiagnosisCode { get; set; } = "";
            [PersonalData<Care>] public string Prescription { get; set; } = "";
            [{|#1:PersonalData<Orders>|}] public string Disability { get; set; } = "";
        }
        public class Child : Patient { public string {|PRIV0005:MedicalNotes|} { get; set; } = ""; }
        [PersonalData<Orders>] public record Visit(string {|PRIV0005:Diagnosis|}, string Name);
        [PersonalData<Care>] public record Fine(string Diagnosis);
        """,
        new DiagnosticResult(Catalogue.PRIV0005_SpecialCategoryWithoutCondition).WithLocation(0).WithArguments("Patient.Diagnosis", "health data (article 9) by its name", "Orders", ""),
        new DiagnosticResult(Catalogue.PRIV0005_SpecialCategoryWithoutCondition).WithLocation(1).WithArguments("Patient.Disability", "health data (article 9) by its name", "Orders", ""));

    [Fact]
    public async Task AssemblyMark_Triggers() => await Policy.VerifyAsync<SpecialCategoryWithoutConditionAnalyzer>(
        "[assembly: {|PRIV0005:PersonalData<Orders>(DataCategory.Health, Of = typeof(Uri), Member = \"UserInfo\")|}]");

    [Fact]
    public async Task Mark_DoesNotTrigger() => await Policy.VerifyAsync<SpecialCategoryWithoutConditionAnalyzer>("""
        public class Patient
        {
            [PersonalData<Care>(DataCategory.Health)] public string Allergies { get; set; } = "";
            [PersonalData<Orders>(DataCategory.Financial)] public string Card { get; set; } = "";
            [PersonalData<Orders>(DataCategory.Credential)] public string Password { get; set; } = "";
            [PersonalData<Criminal>(DataCategory.CriminalRecord)] public string Record { get; set; } = "";
            [PersonalData<Payroll>(DataCategory.SocialSecurityNumber)] public string Number { get; set; } = "";
            [PersonalData<Care>(DataCategory.SocialSecurityNumber)] public string Card2 { get; set; } = "";
            [NotPersonalData("a code book")] public string Codes { get; set; } = "";
            [PersonalData<{|CS0246:Missing|}>(DataCategory.Health)] public string Unknown { get; set; } = "";
            [PersonalData<Orders>({|CS0103:Missing|})] public string Category { get; set; } = "";
            [PersonalData<Unfinished>(DataCategory.Health)] public string NoPurpose { get; set; } = "";
        }
        public sealed class Unfinished : IPurpose;
        [Purpose(LegalBasis.LegalObligation, "x", SpecialCategories = SpecialCategoryCondition.CriminalDataAuthorizedByLaw)] public sealed class Criminal : IPurpose;
        [Purpose(LegalBasis.LegalObligation, "x", LegalText = "Code du travail, L1221-10")] public sealed class Payroll : IPurpose;
        """);
}
