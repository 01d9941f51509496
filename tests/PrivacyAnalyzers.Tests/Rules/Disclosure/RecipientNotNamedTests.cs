namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>PRIV2006: the data reach somebody whom none of their purposes names.</summary>
public sealed class RecipientNotNamedTests
{
    private const string Shop = """
        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P5Y"), Recipient("La Poste", RecipientRole.Processor)] public sealed class Delivery : IPurpose;
        [Purpose(LegalBasis.Consent, "Write", Retention = "P5Y"), Recipient("Brevo", RecipientRole.Processor)] public sealed class Letter : IPurpose;
        [Purpose(LegalBasis.Contract, "Account", Retention = "P5Y")] public sealed class Account : IPurpose;

        [DataSubject]
        public partial class Customer
        {
            public Guid Id { get; init; }
            [PersonalData<Delivery>] public string Street { get; set; } = "";
            [PersonalData<Account>] public string Login { get; set; } = "";
            [PersonalData<Delivery>, AlsoFor<Letter>] public string Email { get; set; } = "";
            [ConsentCheck<Letter>] public bool Accepts { get; set; }
        }

        public interface IBrevo { [Discloses("Brevo")] void Send(string text); }
        public interface IPost { void Send([Discloses("La Poste")] string text, string note); }
        [Discloses("Elsewhere")] public interface IElsewhere { void Send(string text); }

        """;

    [Theory]
    [InlineData("class C(IBrevo brevo) { void M(Customer c) => brevo.Send({|PRIV2006:c.Street|}); }")]
    [InlineData("class C(IBrevo brevo) { void M(Customer c) { if (c.Accepts) brevo.Send({|PRIV2006:c.Login|}); } }")]
    [InlineData("class C(IElsewhere other) { void M(Customer c) => other.Send({|PRIV2006:$\"{c.Email}\"|}); }")]
    [InlineData("class C(IPost post) { void M(Customer c) => post.Send({|PRIV2006:c.Login|}, \"\"); }")]
    [InlineData("class C(IPost post) { [ExercisesRight(DataSubjectRight.Access)] void M(Customer c) => post.Send({|PRIV2006:c.Login|}, \"\"); }")]
    [InlineData("[ProcessesFor<Delivery>] class C(IBrevo brevo) { void M(Customer c) { if (c.Accepts) brevo.Send({|PRIV2006:c.Email|}); } }")]
    [InlineData("class C<T>(IBrevo brevo) where T : Customer { class D { void M(T c, IBrevo b) => b.Send({|PRIV2006:c.Street|}); } }")]
    [InlineData("record R(Customer C) { void M(IBrevo brevo) => brevo.Send({|PRIV2006:C.Street|}); }")]
    [InlineData("struct S { public Customer C; void M(IBrevo brevo) => brevo.Send({|PRIV2006:C.Street|}); }")]
    [InlineData("class Vip : Customer { void M(IBrevo brevo) => brevo.Send({|PRIV2006:Street|}); }")]
    [InlineData("class C(IBrevo brevo) { async Task M(Customer c) { await Task.Yield(); brevo.Send({|PRIV2006:c.Street|}); } }")]
    public Task NotNamed_Triggers(string code) => FlowSource.VerifyAsync(Shop + code, Once);

    [Theory]
    [InlineData("class C(IPost post) { void M(Customer c) => post.Send(c.Street, \"\"); }")]
    [InlineData("class C(IBrevo brevo) { void M(Customer c) { if (c.Accepts) brevo.Send(c.Email); } }")]
    [InlineData("class C(IBrevo brevo) { void M(Customer c) => brevo.Send(\"a customer in \" + c.Street.Length); }")]
    [InlineData("class C(IBrevo brevo) { void M(Customer c) => brevo.Send({|PRIV1001:c.Email|}); }")]
    [InlineData("class C(IElsewhere other) { void M(Customer c) => other.Send(\"one more\"); }")]
    public Task NamedOrNoData_DoesNotTrigger(string code) => FlowSource.VerifyAsync(Shop + code, Once);

    [Fact]
    public Task Recipient_OfTheAssembly_IsNamedForEveryPurpose() =>
        FlowSource.VerifyAsync("[assembly: Recipient(\"Elsewhere\", RecipientRole.Processor)]\n" + Shop + "class C(IElsewhere other) { void M(Customer c) => other.Send(c.Login); }");

    [Fact]
    public Task Message_NamesMemberRecipientAndPurposes() => FlowSource.VerifyAsync(
        Shop + "class C(IElsewhere other) { void M(Customer c) { other.Send({|#0:c.Street|}); other.Send({|#1:c.Email|}); } }",
        test =>
        {
            test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2006").WithLocation(0).WithLocation(0).WithArguments("Customer.Street", "reaches", "Elsewhere", "'Delivery' does not name"));
            test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2006").WithLocation(1).WithLocation(1).WithArguments("Customer.Email", "reaches", "Elsewhere", "none of 'Delivery' and 'Letter' names"));
        });

    private static void Once(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";
}
