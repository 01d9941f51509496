namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1002: the code, or what the data are handed to, works for a purpose they were not collected for.</summary>
public sealed class UseForAnotherPurposeTests
{
    private const string Shop = """
        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P5Y"), Recipient("Press", RecipientRole.Processor)] public sealed class Delivery : IPurpose;
        [Purpose(LegalBasis.Contract, "Write letters", Retention = "P5Y", Channel = Channel.Post)] public sealed class ByPost : IPurpose;

        [DataSubject]
        public partial class Customer
        {
            public Guid Id { get; init; }
            [PersonalData<Delivery>] public string Street { get; set; } = "";
            [PersonalData<Delivery>, PersonalData<ByPost>] public string Name { get; set; } = "";
            [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; }
        }

        public interface ICarrier { void Take([ProcessesFor<Delivery>] string street); }

        """;

    [Theory]
    [InlineData("class C { void M(Customer c) => Marketing.Send({|PRIV1002:c.Street|}); }")]
    [InlineData("class C { void M(Customer c) { if (c.AcceptsNewsletter) Marketing.Send({|PRIV1002:c.Street|}); } }")]
    [InlineData("class C { void M(Customer c) { var s = c.Street; Marketing.Send({|PRIV1002:$\"to {s}\"|}); } }")]
    [InlineData("class C { class D { void M(Customer c) => Marketing.Send({|PRIV1002:c.Street|}); } }")]
    [InlineData("class C<T> where T : Customer { void M(T c) => Marketing.Send({|PRIV1002:c.Street|}); }")]
    [InlineData("record R(Customer C) { void M() => Marketing.Send({|PRIV1002:C.Street|}); }")]
    [InlineData("struct S { public Customer C; void M() => Marketing.Send({|PRIV1002:C.Street|}); }")]
    [InlineData("class Vip : Customer { void M() => Marketing.Send({|PRIV1002:Street|}); }")]
    [InlineData("partial class P { partial void M(Customer c); } partial class P { partial void M(Customer c) => Marketing.Send({|PRIV1002:c.Street|}); }")]
    [InlineData("class C(ICarrier carrier) { void M(User u) => carrier.Take({|PRIV1002:u.Email|}); }")]
    [InlineData("class C { async Task M(Customer c) { await Task.Yield(); foreach (var n in new[] { c }.Select(x => x.Street)) Marketing.Send({|PRIV1002:n|}); } }")]
    public Task HandedToAnotherPurpose_Triggers(string code) => FlowSource.VerifyAsync(Shop + code, Once);

    [Theory]
    [InlineData("class C(ICarrier carrier) { void M(Customer c) => carrier.Take(c.Street); }")]
    [InlineData("class C(ICarrier carrier) { void M(Customer c) => carrier.Take(c.Name); }")]
    [InlineData("class C { void M(Customer c) => Marketing.Send(c.Id.ToString()); }")]
    [InlineData("class C { void M(Customer c) => Marketing.Send(c.Street.Length > 3 ? \"a\" : \"b\"); }")]
    [InlineData("class C { [ExercisesRight(DataSubjectRight.Access)] void M(Customer c) => Marketing.Send(c.Street); }")]
    [InlineData("class C { [return: PersonalData<Delivery>] string M(Customer c) => c.Street; }")]
    [InlineData("class C { void M(Customer c) => Marketing.Send(One(c.Street)); [Anonymizes(\"a region of a million people\")] static string One(string street) => \"x\"; }")]
    public Task HandedToItsPurpose_DoesNotTrigger(string code) => FlowSource.VerifyAsync(Shop + code, Once);

    [Theory]
    [InlineData("[ProcessesFor<Analytics>] class C { void M(Customer c, IOut o) => o.Write({|PRIV1002:c.Street|}); }")]
    [InlineData("class C { [ProcessesFor<Analytics>] void M(Customer c, IOut o) => o.Write({|PRIV1002:c.Street|}); }")]
    [InlineData("[ProcessesFor<Delivery>] class C { [ProcessesFor<Analytics>] void M(Customer c, IOut o) => o.Write({|PRIV1002:c.Street|}); }")]
    [InlineData("[ProcessesFor<Analytics>] class C { class D { void M(Customer c, IOut o) { void L() => o.Write({|PRIV1002:c.Street|}); L(); } } }")]
    [InlineData("[ProcessesFor<Analytics>] abstract class B { } class C : B { void M(Customer c, IOut o) => o.Write({|PRIV1002:c.Street|}); }")]
    [InlineData("[ProcessesFor<Delivery>] class C { void M(Customer c, IOut o) { Action a = [ProcessesFor<Analytics>] () => o.Write({|PRIV1002:c.Street|}); a(); } }")]
    [InlineData("[ProcessesFor<Analytics>] class C { void M(Customer c, IOut o) { Action a = () => o.Write({|PRIV1002:c.Street|}); a(); } }")]
    public Task CodeOfAnotherPurpose_Triggers(string code) => FlowSource.VerifyAsync(Shop + Out + code, Once);

    [Theory]
    [InlineData("[ProcessesFor<Delivery>] class C { void M(Customer c, IOut o) => o.Write(c.Street); }")]
    [InlineData("[ProcessesFor<Analytics>] class C { [ProcessesFor<Delivery>] void M(Customer c, IOut o) => o.Write(c.Street); }")]
    [InlineData("[ProcessesFor<Analytics>, ProcessesFor<Delivery>] class C { void M(Customer c, IOut o) => o.Write(c.Street); }")]
    [InlineData("[ProcessesFor<Analytics>] class C { void M(Customer c, IOut o) { Action a = [ProcessesFor<Delivery>] () => o.Write(c.Street); a(); } }")]
    public Task CodeOfItsPurpose_DoesNotTrigger(string code) => FlowSource.VerifyAsync(Shop + Out + code, Once);

    [Fact]
    public Task Folder_SaysThePurpose()
    {
        const string Source = "class C { void M(Customer c, IOut o) => o.Write(§c.Street§); }";
        return Task.WhenAll(
            FlowSource.VerifyAsync(Shop + Out + Source.Replace("§", "", StringComparison.Ordinal), test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.purpose = Delivery\n"))),
            FlowSource.VerifyAsync(
                Shop + Out + Source.Replace("§c.Street§", "{|PRIV1002:c.Street|}", StringComparison.Ordinal),
                test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.purpose = Analytics\n"))));
    }

    [Fact]
    public Task Code_WinsOverTheFolder() => FlowSource.VerifyAsync(
        Shop + Out + "[ProcessesFor<Delivery>] class C { void M(Customer c, IOut o) => o.Write(c.Street); }",
        test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.purpose = Analytics\n")));

    [Fact]
    public Task Assembly_SaysThePurpose() => FlowSource.VerifyAsync(
        "[assembly: ProcessesFor<Analytics>]\n" + Shop + Out + "class C { void M(Customer c, IOut o) => o.Write({|PRIV1002:c.Street|}); }");

    [Fact]
    public Task Message_NamesMemberAndPurposes() => FlowSource.VerifyAsync(
        Shop + "class C { void M(Customer c) => Marketing.Send({|#0:c.Name|}); }",
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1002").WithLocation(0).WithLocation(0).WithArguments("Customer.Name", "is used for 'Newsletter'", "it was", "'Delivery' and 'ByPost'")));

    [Fact]
    public Task PurposeThatDoesNotBind_DoesNotTrigger() => FlowSource.VerifyAsync("""
        class P { [PersonalData<{|CS0246:Nowhere|}>] public string Email { get; set; } = ""; }
        class C { void M(P p) => Marketing.Send(p.Email); void N({|CS0246:Missing|} m) => Marketing.Send(m.Email); }
        """);

    private const string Out = "public interface IOut { [Discloses(\"Press\")] void Write(string text); }\n";

    private static void Once(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";
}
