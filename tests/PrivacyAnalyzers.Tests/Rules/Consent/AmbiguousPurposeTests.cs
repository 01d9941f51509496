namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1013: some of the purposes justify the use, some do not, and nothing tells which one it is.</summary>
public sealed class AmbiguousPurposeTests
{
    private const string Shop = """
        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P5Y"), Recipient("Mailer", RecipientRole.Processor)] public sealed class Delivery : IPurpose;
        [Purpose(LegalBasis.Consent, "Write", Retention = "P5Y"), Recipient("Mailer", RecipientRole.Processor), Recipient("Brevo", RecipientRole.Processor)] public sealed class Letter : IPurpose;

        [DataSubject]
        public partial class Customer
        {
            public Guid Id { get; init; }
            [PersonalData<Delivery>, AlsoFor<Letter>] public string Email { get; set; } = "";
            [PersonalData<Delivery>] public string Street { get; set; } = "";
            [ConsentCheck<Letter>] public bool Accepts { get; set; }
        }

        public interface IMailer { [Discloses("Mailer")] void Send(string to); }
        public interface IBrevo { [Discloses("Brevo")] void Send(string to); }

        """;

    [Theory]
    [InlineData("class C(IMailer mailer) { void M(Customer c) => mailer.Send({|PRIV1013:c.Email|}); }")]
    [InlineData("class C(IMailer mailer) { class D(IMailer m) { void M(Customer c) { var e = c.Email; m.Send({|PRIV1013:e|}); } } }")]
    [InlineData("class C<T>(IMailer mailer) where T : Customer { void M(T c) => mailer.Send({|PRIV1013:c.Email|}); }")]
    [InlineData("record R(Customer To) { void M(IMailer mailer) => mailer.Send({|PRIV1013:To.Email|}); }")]
    [InlineData("struct S { public Customer To; void M(IMailer mailer) => mailer.Send({|PRIV1013:To.Email|}); }")]
    [InlineData("class Vip : Customer { void M(IMailer mailer) => mailer.Send({|PRIV1013:Email|}); }")]
    public Task Untold_Triggers(string code) => FlowSource.VerifyAsync(Shop + code, Once);

    [Theory]
    [InlineData("class C(IMailer mailer) { void M(Customer c) { if (c.Accepts) mailer.Send(c.Email); } }")]
    [InlineData("class C(IMailer mailer) { void M(Customer c) => mailer.Send(c.Street); }")]
    [InlineData("[ProcessesFor<Delivery>] class C(IMailer mailer) { void M(Customer c) => mailer.Send(c.Email); }")]
    [InlineData("[ProcessesFor<Delivery>, ProcessesFor<Letter>] class C(IMailer mailer) { void M(Customer c) => mailer.Send(c.Email); }")]
    [InlineData("[ProcessesFor<Letter>] class C(IMailer mailer) { void M(Customer c) => mailer.Send({|PRIV1001:c.Email|}); }")]
    [InlineData("class C(IBrevo brevo) { void M(Customer c) => brevo.Send({|PRIV1001:c.Email|}); }")]
    [InlineData("class C(IMailer mailer) { [ExercisesRight(DataSubjectRight.Access)] void M(Customer c) => mailer.Send(c.Email); }")]
    public Task ToldOrLawful_DoesNotTrigger(string code) => FlowSource.VerifyAsync(Shop + code, Once);

    [Fact]
    public Task Folder_TellsThePurpose() => FlowSource.VerifyAsync(
        Shop + "class C(IMailer mailer) { void M(Customer c) => mailer.Send(c.Email); }",
        test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.purpose = Delivery\n")));

    [Fact]
    public Task Message_NamesBothKindsOfPurposes() => FlowSource.VerifyAsync(
        Shop + "class C(IMailer mailer) { void M(Customer c) => mailer.Send({|#0:c.Email|}); }",
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1013").WithLocation(0).WithLocation(0).WithArguments("Customer.Email", "reaches Mailer", "'Delivery'", "'Letter'")));

    private static void Once(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";
}
