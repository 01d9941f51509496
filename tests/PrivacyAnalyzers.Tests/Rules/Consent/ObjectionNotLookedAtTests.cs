using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1008: did the person object? Nobody looked.</summary>
public sealed class ObjectionNotLookedAtTests
{
    private const string Shop = """
        [Purpose(LegalBasis.LegitimateInterests, "Tell you about offers", Retention = "P1Y", Marketing = true, Interest = "Sell")]
        public sealed class Offers : IPurpose;

        [Purpose(LegalBasis.LegitimateInterests, "Know what sells", Retention = "P1Y", Interest = "Stock")]
        public sealed class Statistics : IPurpose;

        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P1Y")]
        public sealed class Delivery : IPurpose;

        [DataSubject]
        public partial class Buyer
        {
            public Guid Id { get; init; }
            [PersonalData<Offers>] public string Email { get; set; } = "";
            [PersonalData<Statistics>] public string Town { get; set; } = "";
            [PersonalData<Delivery>, AlsoFor<Offers>] public string Name { get; set; } = "";
            [ObjectionCheck<Offers>] public bool Refuses { get; set; }
            [ObjectionCheck<Offers>] public DateTimeOffset? RefusedAt { get; set; }
            [ObjectionCheck<Statistics>] public bool RefusesStatistics { get; set; }
            [ConsentCheck<Offers>] public bool Accepts { get; set; }
        }

        public interface IRefusals
        {
            [ObjectionCheck] bool Has<TPurpose>(Buyer buyer) where TPurpose : class, IPurpose;
            [ObjectionCheck] Task<bool> HasAsync<TPurpose>(Buyer buyer) where TPurpose : class, IPurpose;
            [ObjectionCheck<Offers>] void Throw(Buyer buyer);
        }

        public interface IMailer
        {
            void Offer([ProcessesFor<Offers>] string to);
            void Count([ProcessesFor<Statistics>] string town);
            void Either([ProcessesFor<Offers>, ProcessesFor<Delivery>] string to);
        }

        """;

    [Theory]
    [InlineData("mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("mailer.Count({|PRIV1008:b.Town|});")]
    [InlineData("if (b.Refuses) mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("if (!other.Refuses) mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("if (!b.RefusesStatistics) mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("if (f || !b.Refuses) mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("if (b.RefusedAt is not null) mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("if (await refusals.HasAsync<Statistics>(b)) return; mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("if (refusals.Has<Offers>(b)) mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("if (b.Refuses) return; b.Refuses = f; mailer.Offer({|PRIV1008:b.Email|});")]
    [InlineData("foreach (var x in all) mailer.Offer({|PRIV1008:x.Email|});")]
    [InlineData("foreach (var x in all.Where(x => x.Refuses)) mailer.Offer({|PRIV1008:x.Email|});")]
    [InlineData("foreach (var x in all.Where(x => !x.RefusesStatistics)) mailer.Offer({|PRIV1008:x.Email|});")]
    [InlineData("foreach (var x in all.Where(x => f || !x.Refuses)) mailer.Offer({|PRIV1008:x.Email|});")]
    [InlineData("var l = all.ToList(); l.RemoveAll(x => !x.Refuses); foreach (var x in l) mailer.Offer({|PRIV1008:x.Email|});")]
    [InlineData("var l = new List<Buyer>(); foreach (var x in all) { if (!x.Refuses) l.Add(x); else l.Add(x); } foreach (var x in l) mailer.Offer({|PRIV1008:x.Email|});")]
    public Task NotLooked_Triggers(string body) => FlowSource.VerifyAsync(Shop + In(body), Once);

    [Theory]
    [InlineData("if (!b.Refuses) mailer.Offer(b.Email);")]
    [InlineData("if (b.Refuses) return; mailer.Offer(b.Email);")]
    [InlineData("if (b is { Refuses: false }) mailer.Offer(b.Email);")]
    [InlineData("if (b.RefusedAt is null) mailer.Offer(b.Email);")]
    [InlineData("if (b.Accepts) mailer.Offer(b.Email);")]
    [InlineData("if (!refusals.Has<Offers>(b) && f) mailer.Offer(b.Email);")]
    [InlineData("if (await refusals.HasAsync<Offers>(b)) return; mailer.Offer(b.Email);")]
    [InlineData("refusals.Throw(b); mailer.Offer(b.Email);")]
    [InlineData("foreach (var x in all) { if (x.Refuses) continue; mailer.Offer(x.Email); }")]
    [InlineData("foreach (var x in all.Where(x => !x.Refuses)) mailer.Offer(x.Email);")]
    [InlineData("foreach (var x in all.Where(x => x.RefusedAt == null && x.Town != null).OrderBy(x => x.Name).ToList()) mailer.Offer(x.Email);")]
    [InlineData("foreach (var x in all.Where(x => x.Accepts)) mailer.Offer(x.Email);")]
    [InlineData("foreach (var e in from x in all where !x.Refuses select x.Email) mailer.Offer(e);")]
    [InlineData("foreach (var c in all.Where(x => !x.Refuses).Chunk(10)) foreach (var x in c) mailer.Offer(x.Email);")]
    [InlineData("var l = all.ToList(); l.RemoveAll(x => x.Refuses); foreach (var x in l) mailer.Offer(x.Email);")]
    [InlineData("var l = new List<Buyer>(); foreach (var x in all) { if (!x.Refuses) l.Add(x); } foreach (var x in l) mailer.Offer(x.Email);")]
    [InlineData("var x = all.First(x => !x.Refuses); mailer.Offer(x.Email);")]
    [InlineData("if (!b.RefusesStatistics) mailer.Count(b.Town);")]
    [InlineData("mailer.Either(b.Name);")]
    public Task Looked_DoesNotTrigger(string body) => FlowSource.VerifyAsync(Shop + In(body), Once);

    [Fact]
    public Task Message_NamesThePurposeAndThePerson() => FlowSource.VerifyAsync(
        Shop + In("mailer.Offer({|#0:b.Email|});"),
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1008").WithLocation(0).WithLocation(0).WithArguments("Buyer.Email", "is used", "Offers", "this buyer")));

    [Fact]
    public Task OtherInterests_AreASuggestion() => FlowSource.VerifyAsync(
        Shop + In("mailer.Count({|#0:b.Town|});"),
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV1008").WithSeverity(DiagnosticSeverity.Info).WithLocation(0).WithLocation(0).WithArguments("Buyer.Town", "is used", "Statistics", "this buyer")));

    private static void Once(CSharpAnalyzerTest<FlowAnalyzer> test) => test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";

    private static string In(string body) => "class C { async Task M(IMailer mailer, IRefusals refusals, Buyer b, Buyer other, List<Buyer> all, bool f) { await Task.Yield(); " + body + " } }";
}
