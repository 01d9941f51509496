using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Flow;

/// <summary>Members of libraries that know no marks count as checks where <c>privacy.consent_checks</c> says so.</summary>
public sealed class ConfiguredChecksTests
{
    private const string Acme = """
        using System;
        using System.Threading.Tasks;
        namespace Acme;
        public interface IConsents { bool Has(int person); bool Has(string person); Task<bool> HasAsync(int person); bool Told<T>(int person); void Demand(int person); }
        public class Session { public bool Accepts { get; set; } }
        public class Profile<T> { public bool Accepts(T person) => true; }
        """;

    [Theory]
    [InlineData("M:Acme.IConsents.Has(System.Int32)=Newsletter", "void M(User u, Acme.IConsents c) { if (c.Has(u.Id)) Marketing.Send(u.Email); }")]
    [InlineData("M:Acme.IConsents.HasAsync(System.Int32) = Newsletter", "async Task M(User u, Acme.IConsents c) { if (!await c.HasAsync(u.Id)) return; Marketing.Send(u.Email); }")]
    [InlineData("M:Acme.IConsents.Told``1(System.Int32)=Newsletter", "void M(User u, Acme.IConsents c) { if (c.Told<string>(u.Id)) Marketing.Send(u.Email); }")]
    [InlineData("M:Acme.IConsents.Demand(System.Int32)=Newsletter", "void M(User u, Acme.IConsents c) { c.Demand(u.Id); Marketing.Send(u.Email); }")]
    [InlineData("P:Acme.Session.Accepts=Newsletter", "void M(User u, Acme.Session s) { if (s.Accepts) Marketing.Send(u.Email); }")]
    [InlineData("M:Acme.Profile`1.Accepts(`0)=Newsletter", "void M(User u, Acme.Profile<User> p) { if (p.Accepts(u)) Marketing.Send(u.Email); }")]
    [InlineData("M:Other.Gone=Newsletter, M:Acme.IConsents.Has(System.Int32)=Newsletter", "bool May(User u, Acme.IConsents c) => c.Has(u.Id); void M(User u, Acme.IConsents c) { if (May(u, c)) Marketing.Send(u.Email); }")]
    [InlineData("M:Acme.IConsents.Has(System.Int32)=Newsletter", "class Mine : Acme.IConsents { public bool Has(int person) => true; public bool Has(string p) => true; public Task<bool> HasAsync(int p) => null!; public bool Told<T>(int p) => true; public void Demand(int p) { } } void M(User u, Mine c) { if (c.Has(u.Id)) Marketing.Send(u.Email); }")]
    public Task ConfiguredCheck_IsACheck(string option, string member) => VerifyAsync(option, member);

    [Theory]
    [InlineData("M:Acme.IConsents.Has(System.String)=Newsletter", "void M(User u, Acme.IConsents c) { if (c.Has(u.Id)) Marketing.Send({|PRIV1001:u.Email|}); }")]
    [InlineData("M:Acme.IConsents.Has(System.Int32)=Analytics", "void M(User u, Acme.IConsents c) { if (c.Has(u.Id)) Marketing.Send({|PRIV1003:u.Email|}); }")]
    [InlineData("M:Acme.IConsents.Has(System.Int32)=Newsletter", "void M(User u, User v, Acme.IConsents c) { if (c.Has(v.Id)) Marketing.Send({|PRIV1004:u.Email|}); }")]
    [InlineData("M:Acme.IConsents.Has(System.Int32)=Newsletter", "void M(User u, Acme.IConsents c) { if (!c.Has(u.Id)) Marketing.Send({|PRIV1001:u.Email|}); }")]
    [InlineData("M:Acme.IConsents.Has(System.Int32)=Missing", "void M(User u, Acme.IConsents c) { if (c.Has(u.Id)) Marketing.Send({|PRIV1001:u.Email|}); }")]
    [InlineData("Acme.IConsents.Has", "void M(User u, Acme.IConsents c) { if (c.Has(u.Id)) Marketing.Send({|PRIV1001:u.Email|}); }")]
    public Task OtherMember_IsNone(string option, string member) => VerifyAsync(option, member);

    private static Task VerifyAsync(string option, string member) => FlowSource.VerifyAsync(
        "class C { " + member + " }",
        test =>
        {
            test.HalfTypedSkippedBecause = "Flow/Corpus is run half-typed, shape by shape.";
            test.TestState.AdditionalProjects["Acme"].Sources.Add(Acme);
            test.TestState.AdditionalProjectReferences.Add("Acme");
            test.TestState.GlobalConfig = "privacy.consent_checks = " + option;
        });
}
