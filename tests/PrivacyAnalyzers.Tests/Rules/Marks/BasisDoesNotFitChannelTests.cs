using PrivacyAnalyzers.Rules.Marks;
using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Marks.BasisDoesNotFitChannelAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class BasisDoesNotFitChannelTests
{
    private const string ExistingCustomers = "ask for consent, or set 'ExistingCustomers' where it is about similar products";

    [Theory]
    [InlineData("LegitimateInterests", "Channel = {|#0:Channel.Email|}", "e-mail", ExistingCustomers)]
    [InlineData("LegitimateInterests", "Channel = {|#0:Channel.TextMessage|}", "text message", ExistingCustomers)]
    [InlineData("LegitimateInterests", "Channel = {|#0:Channel.Email | Channel.Post|}", "e-mail", ExistingCustomers)]
    [InlineData("LegitimateInterests", "Channel = {|#0:Channel.Email | Channel.Telephone|}", "e-mail, telephone", ExistingCustomers)]
    [InlineData("LegitimateInterests", "Channel = {|#0:Channel.Telephone|}", "telephone", "calls need consent")]
    [InlineData("LegitimateInterests", "ExistingCustomers = true, Channel = {|#0:Channel.Email | Channel.Telephone|}", "telephone", "calls need consent")]
    [InlineData("Contract", "Channel = {|#0:Channel.Email|}", "e-mail", "ask for consent")]
    [InlineData("Contract", "ExistingCustomers = true, Channel = {|#0:Channel.Email|}", "e-mail", "ask for consent")]
    [InlineData("PublicTask", "Channel = {|#0:Channel.TextMessage|}", "text message", "ask for consent")]
    public Task ChannelThatNeedsConsent_Triggers(string basis, string arguments, string channels, string mend) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.{{basis}}, "Offers", Marketing = true, {{arguments}})] public sealed class Offers : IPurpose;
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Offers", channels, basis, mend));

    [Fact]
    public Task NoChannel_MeansAny_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.LegitimateInterests, "Offers", Marketing = {|#0:true|})] public sealed class Offers : IPurpose;
        [Purpose(LegalBasis.LegitimateInterests, "Offers", Channel = Channel.Any, Marketing = {|#1:true|}, ExistingCustomers = true)] public sealed class More : IPurpose;
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments(
            "Offers", "e-mail, text message, telephone (no 'Channel' is set)", "LegitimateInterests", ExistingCustomers + ", or set 'Channel'"),
        Verify.Diagnostic().WithLocation(1).WithArguments("More", "telephone (no 'Channel' is set)", "LegitimateInterests", "set 'Channel', or ask for consent"));

    [Theory]
    [InlineData("LegalBasis.Consent, \"x\", Marketing = true, Channel = Channel.Email")]
    [InlineData("LegalBasis.Consent, \"x\", Marketing = true")]
    [InlineData("LegalBasis.LegitimateInterests, \"x\", Marketing = true, Channel = Channel.Email, ExistingCustomers = true")]
    [InlineData("LegalBasis.LegitimateInterests, \"x\", Marketing = true, Channel = Channel.Email | Channel.TextMessage | Channel.Post, ExistingCustomers = true")]
    [InlineData("LegalBasis.LegitimateInterests, \"x\", Marketing = true, Channel = Channel.Post")]
    [InlineData("LegalBasis.LegitimateInterests, \"x\", Marketing = true, Channel = Channel.Push")]
    [InlineData("LegalBasis.LegitimateInterests, \"x\", Channel = Channel.Email")]
    [InlineData("LegalBasis.Contract, \"x\", Channel = Channel.Telephone, Marketing = false")]
    public Task BasisThatFits_DoesNotTrigger(string arguments) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        [Purpose({{arguments}})] public sealed class Offers : IPurpose;
        """);

    [Fact]
    public Task MarketingToProfessionals_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.LegitimateInterests, "Offers", Marketing = true, Channel = Channel.Email | Channel.Telephone)] public sealed class Offers : IPurpose;
        [DataSubject(SubjectKind.Professional)] public class Buyer { public int Id { get; set; } [PersonalData<Offers>] public string Email { get; set; } }
        [DataSubject(SubjectKind.Professional), PersonalData<Offers>] public record Contact(int Id, string Email);
        [DataSubject(SubjectKind.Customer)] public class Customer { public int Id { get; set; } }
        """);

    [Fact]
    public Task MarketingToProfessionalsAndOthers_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.LegitimateInterests, "Offers", Marketing = true, Channel = [|Channel.Email|])] public sealed class Offers : IPurpose;
        [Purpose(LegalBasis.LegitimateInterests, "Other", Marketing = true, Channel = [|Channel.Email|])] public sealed class Other : IPurpose;
        [DataSubject(SubjectKind.Professional)] public class Buyer { public int Id { get; set; } [PersonalData<Offers>] public string Email { get; set; } }
        [DataSubject] public class Customer { public int Id { get; set; } [PersonalData<Offers>] public string Email { get; set; } }
        """);

    [Fact]
    public Task ProfessionalsOfAnotherAssembly_DoNotTrigger()
    {
        var test = new CSharpAnalyzerTest<BasisDoesNotFitChannelAnalyzer>
        {
            TestCode = """
            using PrivacyAnalyzers;
            [Purpose(LegalBasis.LegitimateInterests, "Offers", Marketing = true, Channel = Channel.Email)] public sealed class Offers : IPurpose;
            public class Prospect : Directory.Professional { [PersonalData<Offers>] public string Email { get; set; } }
            """,
        };
        test.TestState.AdditionalProjects["Directory"].Sources.Add(
            "namespace Directory; [PrivacyAnalyzers.DataSubject(PrivacyAnalyzers.SubjectKind.Professional)] public class Professional { public int Id { get; set; } }");
        test.TestState.AdditionalProjectReferences.Add("Directory");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("{|CS1503:\"LegitimateInterests\"|}, \"x\", Marketing = true")]
    [InlineData("LegalBasis.LegitimateInterests, \"x\", Marketing = {|CS0029:\"yes\"|}")]
    [InlineData("LegalBasis.{|CS0117:Interests|}, \"x\", Marketing = true")]
    public Task BrokenAttribute_DoesNotTrigger(string arguments) => Verify.VerifyAnalyzerAsync(
        $$"""
        using PrivacyAnalyzers;
        [Purpose({{arguments}})] public sealed class Offers : IPurpose;
        """);
}
