namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1001 in whole programs; the shapes inside a body are in Flow/Corpus.</summary>
public sealed class UseWithoutConsentTests
{
    private const string Customer = """
        [DataSubject]
        public partial class Customer
        {
            public Guid Id { get; init; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; }
            [ConsentCheck<Newsletter>] public DateTimeOffset? AcceptedAt { get; set; }
            [ConsentCheck<Newsletter>(GrantedValue = Choice.Yes)] public Choice Choice { get; set; }
            [ObjectionCheck<Newsletter>] public bool Objected { get; set; }
            public Customer? Sponsor { get; set; }
            public List<Order> Orders { get; } = [];
        }

        public class Order
        {
            public Guid Id { get; set; }
            [PersonalData<Newsletter>] public string NotifyEmail { get; set; } = "";
            public Address Delivery { get; set; } = new();
        }

        public class Address
        {
            [PersonalData<Newsletter>] public string Street { get; set; } = "";
        }

        public enum Choice { Unknown, No, Yes }

        """;

    [Theory]
    [InlineData("Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (c.Objected) Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (!c.AcceptsNewsletter) Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (c.AcceptsNewsletter) Marketing.Send({|PRIV1004:c.Sponsor!.Email|});")]
    [InlineData("if (c.AcceptsNewsletter) Marketing.Send({|PRIV1004:other.Email|});")]
    [InlineData("if (c.AcceptedAt is null) Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (c.AcceptedAt == null) Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (c.Choice == Choice.No) Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (c.Choice != Choice.Yes) Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (c is { AcceptsNewsletter: false }) Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (c is not { AcceptsNewsletter: true }) Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (!c.AcceptsNewsletter) return; c.AcceptsNewsletter = false; Marketing.Send({|PRIV1001:c.Email|});")]
    [InlineData("if (!c.AcceptsNewsletter) return; c = other; Marketing.Send({|PRIV1004:c.Email|});")]
    [InlineData("foreach (var o in c.Orders) Marketing.Send({|PRIV1001:o.NotifyEmail|});")]
    [InlineData("if (other.AcceptsNewsletter) foreach (var o in c.Orders) Marketing.Send({|PRIV1004:o.Delivery.Street|});")]
    [InlineData("if (other.AcceptsNewsletter) Marketing.Send({|PRIV1004:c.Orders.First().NotifyEmail|});")]
    [InlineData("foreach (var x in all) { Marketing.Send({|PRIV1001:x.Email|}); if (!x.AcceptsNewsletter) continue; }")]
    public Task MemberCheck_Triggers(string body) => FlowSource.VerifyAsync(Customer + In(body), OncePerShape);

    [Theory]
    [InlineData("if (c.AcceptsNewsletter) Marketing.Send(c.Email);")]
    [InlineData("if (c.AcceptedAt is not null) Marketing.Send(c.Email);")]
    [InlineData("if (c.AcceptedAt != null) Marketing.Send(c.Email);")]
    [InlineData("if (c.AcceptedAt.HasValue) Marketing.Send(c.Email);")]
    [InlineData("if (c.AcceptedAt is { } at) Marketing.Send(c.Email);")]
    [InlineData("if (c.AcceptedAt is DateTimeOffset at && at.Year > 2020) Marketing.Send(c.Email);")]
    [InlineData("if (c.Choice == Choice.Yes) Marketing.Send(c.Email);")]
    [InlineData("if (c.Choice is Choice.Yes) Marketing.Send(c.Email);")]
    [InlineData("switch (c.Choice) { case Choice.Yes: Marketing.Send(c.Email); break; }")]
    [InlineData("if (c is { AcceptsNewsletter: true }) Marketing.Send(c.Email);")]
    [InlineData("if (c is not { AcceptsNewsletter: true }) return; Marketing.Send(c.Email);")]
    [InlineData("if (c.Sponsor is { AcceptsNewsletter: true } s) Marketing.Send(s.Email);")]
    [InlineData("if (c.Sponsor?.AcceptsNewsletter == true) Marketing.Send(c.Sponsor.Email);")]
    [InlineData("if (c.Sponsor?.AcceptsNewsletter ?? false) Marketing.Send(c.Sponsor.Email);")]
    [InlineData("var s = c; s.AcceptsNewsletter = true; if (c.AcceptsNewsletter) Marketing.Send(s.Email);")]
    [InlineData("if (c.AcceptsNewsletter) foreach (var o in c.Orders) Marketing.Send(o.NotifyEmail);")]
    [InlineData("if (c.AcceptsNewsletter) foreach (var o in c.Orders) Marketing.Send(o.Delivery.Street);")]
    [InlineData("if (c.AcceptsNewsletter) Marketing.Send(c.Orders.First().NotifyEmail);")]
    [InlineData("foreach (var x in all.Where(x => x.AcceptsNewsletter)) Marketing.Send(x.Email);")]
    [InlineData("foreach (var e in all.Where(x => x.AcceptsNewsletter).Select(x => x.Email).Distinct()) Marketing.Send(e);")]
    [InlineData("foreach (var x in all.AsQueryable().Where(x => x.AcceptsNewsletter).ToList()) Marketing.Send(x.Email);")]
    [InlineData("var x = all.First(x => x.AcceptsNewsletter); Marketing.Send(x.Email);")]
    [InlineData("var l = (from x in all where x.AcceptsNewsletter select new { x.Id, x.Email }).ToList(); foreach (var x in l) Marketing.Send(x.Email);")]
    public Task MemberCheck_DoesNotTrigger(string body) => FlowSource.VerifyAsync(Customer + In(body), OncePerShape);

    [Fact]
    public Task RequiresConsent_OnTheMember_DoesNotTrigger() => FlowSource.VerifyAsync("""
        class C
        {
            [RequiresConsent<Newsletter>] void M(User u) => Marketing.Send(u.Email);
            void N([RequiresConsent<Newsletter>] User u) => Marketing.Send(u.Email);
        }

        [RequiresConsent<Newsletter>]
        class D
        {
            void M(User u) { void L() => Marketing.Send(u.Email); L(); }
        }
        """);

    [Fact]
    public Task RequiresConsent_ForSomethingElse_Triggers() => FlowSource.VerifyAsync("""
        class C
        {
            [RequiresConsent<Analytics>] void M(User u) => Marketing.Send({|PRIV1003:u.Email|});
            void N([RequiresConsent<Newsletter>] User u, User other) => Marketing.Send({|PRIV1004:other.Email|});
        }
        """);

    [Fact]
    public Task Filter_ThatChecks_DoesNotTrigger() => FlowSource.VerifyAsync("""
        [ConsentCheck<Newsletter>]
        [AttributeUsage(AttributeTargets.Method)]
        sealed class SubscribersOnlyAttribute : Attribute { }

        class C
        {
            [SubscribersOnly] void M(User u) => Marketing.Send(u.Email);
            [Obsolete] void N(User u) => Marketing.Send({|PRIV1001:u.Email|});
        }
        """);

    [Fact]
    public Task Ledger_OfTheAbstractions() => FlowSource.VerifyAsync("""
        [DataSubject]
        public partial class Reader : IDataSubject
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            public SubjectId GetSubjectId() => new("reader", Id.ToString());
        }

        class C(IConsentLedger ledger)
        {
            async Task Asked(Reader r) { if (await ledger.HasConsentAsync<Newsletter>(r)) Marketing.Send(r.Email); }
            async Task Key(Reader r) { if (await ledger.HasConsentAsync<Newsletter>(r.GetSubjectId())) Marketing.Send(r.Email); }
            async Task Demanded(Reader r) { await ledger.DemandAsync<Newsletter>(r).ConfigureAwait(false); Marketing.Send(r.Email); }
            async Task Granted(Reader r, ConsentAct act) { await ledger.GrantAsync<Newsletter>(r.GetSubjectId(), act); Marketing.Send(r.Email); }
            async Task Batch(List<Reader> all)
            {
                var yes = await ledger.WhereConsentedAsync<Newsletter>(all.Select(r => r.GetSubjectId()).ToList());
                foreach (var r in all) if (yes.Contains(r.GetSubjectId())) Marketing.Send(r.Email);
            }

            async Task OtherKey(Reader r, Reader s) { if (await ledger.HasConsentAsync<Newsletter>(s.GetSubjectId())) Marketing.Send({|PRIV1004:r.Email|}); }
            async Task Withdrawn(Reader r, ConsentAct act)
            {
                await ledger.DemandAsync<Newsletter>(r);
                var address = r.Email;
                await ledger.WithdrawAsync<Newsletter>(r.GetSubjectId(), act);
                Marketing.Send({|PRIV1001:address|});
            }

            async Task BatchNot(List<Reader> all)
            {
                var yes = await ledger.WhereConsentedAsync<Newsletter>(all.Select(r => r.GetSubjectId()).ToList());
                foreach (var r in all) if (!yes.Contains(r.GetSubjectId())) Marketing.Send({|PRIV1001:r.Email|});
            }

            async Task Unawaited(Reader r) { _ = ledger.DemandAsync<Newsletter>(r); Marketing.Send({|PRIV1001:r.Email|}); }
        }
        """);

    [Fact]
    public Task CurrentSubject_AndFetchedByKey() => FlowSource.VerifyAsync("""
        interface IPeople
        {
            User Find([SubjectKey] int id);
            [ConsentCheck<Newsletter>] bool Asked([SubjectKey] int id);
        }

        class C(IPeople people, Ledger consent)
        {
            [CurrentSubject] User Me { get; set; } = new();
            void Fetched(int id) { if (people.Asked(id)) Marketing.Send(people.Find(id).Email); }
            void KeyOf(User u) { if (people.Asked(u.Id)) Marketing.Send(u.Email); }
            void Other(int id, int other) { if (people.Asked(other)) Marketing.Send({|PRIV1004:people.Find(id).Email|}); }
            void Current([CurrentSubject] User user) { if (consent.Has<Newsletter>(Me)) Marketing.Send(user.Email); }
            void NotCurrent(User user) { if (consent.Has<Newsletter>(Me)) Marketing.Send({|PRIV1004:user.Email|}); }
        }
        """);

    [Fact]
    public Task Field_ThatACallMayWrite_LosesItsFact() => FlowSource.VerifyAsync("""
        class C(Ledger consent)
        {
            private User _written = new();
            private User _kept = new();
            private void Next() => _written = new User();
            void M() { consent.Require<Newsletter>(_written); Next(); Marketing.Send({|PRIV1004:_written.Email|}); }
            void N() { consent.Require<Newsletter>(_kept); Next(); Marketing.Send(_kept.Email); }
        }
        """);

    [Fact]
    public Task BasisOtherThanConsent_DoesNotTrigger() => FlowSource.VerifyAsync("""
        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P5Y")] public sealed class Delivery : IPurpose;

        class Parcel { [PersonalData<Delivery>] public string Address { get; set; } = ""; [PersonalData<Delivery>, PersonalData<Newsletter>] public string Email { get; set; } = ""; }

        static class Carrier
        {
            internal static void Take([ProcessesFor<Delivery>] string address) { }
            internal static void Tell([ProcessesFor<Newsletter>] string address) { }
            internal static void Any([ProcessesFor<Newsletter>, ProcessesFor<Delivery>] string address) { }
        }

        class C
        {
            void M(Parcel p) { Carrier.Take(p.Address); Carrier.Take(p.Email); Carrier.Any(p.Email); Carrier.Tell({|PRIV1001:p.Email|}); }
        }
        """);

    [Fact]
    public Task OwnCodeWithoutABody_IsAUseByItsMarks() => FlowSource.VerifyAsync("""
        [ProcessesFor<Newsletter>] interface ILetters { void Send(string to); void Keep([PersonalData<Newsletter>] string to); }
        interface IBrevo { [Discloses("Brevo")] void Add(string to); }
        [Purpose(LegalBasis.Consent, "Letters by Brevo", Retention = "P1Y"), Recipient("Brevo", RecipientRole.Processor)] public sealed class ByBrevo : IPurpose;
        class Sub { [PersonalData<ByBrevo>] public string Email { get; set; } = ""; }

        class C(ILetters letters, IBrevo brevo)
        {
            void M(User u, Sub s) { letters.Send({|PRIV1001:u.Email|}); letters.Keep(u.Email); brevo.Add({|PRIV1001:s.Email|}); letters.Send(u.Nick); }
        }
        """);

    [Fact]
    public Task Right_OfTheDataSubject_DoesNotTrigger() => FlowSource.VerifyAsync("""
        class C { [ExercisesRight(DataSubjectRight.Access)] void M(User u) => Marketing.Send(u.Email); }
        """);

    [Fact]
    public Task Strict_SubjectMatching_WantsTheSamePerson()
    {
        const string Source = """
            class C(Ledger consent)
            {
                void M(User u, [PersonalData<Newsletter>] string address) { if (consent.Has<Newsletter>(u)) Marketing.Send(§address§); }
            }
            """;
        return Task.WhenAll(
            FlowSource.VerifyAsync(Source.Replace("§", "", StringComparison.Ordinal)),
            FlowSource.VerifyAsync(
                Source.Replace("§address§", "{|PRIV1004:address|}", StringComparison.Ordinal),
                test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.subject_matching = strict\n"))));
    }

    [Fact]
    public Task Message_NamesMemberPurposeAndPerson() => FlowSource.VerifyAsync(
        "class C { void M(User u) { var {|#2:s = {|#1:u.Email|}|}; Marketing.Send({|#0:s|}); } }",
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1001").WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(0).WithArguments("User.Email", "is used", "Newsletter", "this user")));

    [Fact]
    public Task PurposeThatDoesNotBind_DoesNotTrigger() => FlowSource.VerifyAsync("""
        class P { [PersonalData<{|CS0246:Nowhere|}>] public string Email { get; set; } = ""; }
        class C { void M(P p) => Marketing.Send(p.Email); }
        """);

    // These differ from the corpora in the members only, and those are cut off everywhere.
    private static void OncePerShape(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";

    private static string In(string body) => "class C { async Task M(Customer c, Customer other, List<Customer> all) { " + body + " await Task.Yield(); } }";
}
