namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class PersonalDataInExceptionTests
{
    [Fact]
    public Task Message_Triggers() => FlowSource.VerifyAsync("""
        class C
        {
            void A(User u) => throw {|PRIV2003:new InvalidOperationException($"No order for {u.Email}")|};
            void B(User u) { var text = "No order for " + u.Email; throw {|PRIV2003:new ArgumentException(text, nameof(u))|}; }
            string D(User? u) => u?.Phone ?? throw {|PRIV2003:new Exception(string.Format("{0}", u?.Email))|};
            void E(User u) { try { u.Friends.Clear(); } catch (Exception inner) { throw {|PRIV2003:new ArgumentOutOfRangeException(nameof(u), u.Birth, inner.Message)|}; } }
            Exception F(Person p) => {|PRIV2003:new($"{p}")|};
            async Task G(User u) { await Task.Yield(); throw {|PRIV2003:new AggregateException(u.Email, new Exception("inner"))|}; }
            void H(User u) { Action a = () => throw {|PRIV2003:new Exception(u.Email)|}; a(); }
            IEnumerable<int> I(User u) { yield return 1; throw {|PRIV2003:new Exception(string.Join(", ", u.Friends.Select(f => f.Email)))|}; }
            int J(User u) => u.Id switch { 0 => 1, _ => throw {|PRIV2003:new Exception(u.Email)|} };
        }
        """);

    [Fact]
    public Task Message_DoesNotTrigger() => FlowSource.VerifyAsync("""
        class C
        {
            void A(User u) => throw new InvalidOperationException($"No order for {u.Id}");
            void B(User u) => throw new ArgumentException("No such user", nameof(u.Email));
            void D(User u) => throw new Exception(Mask.Redact(u.Email));
            void E(User u) => throw new Exception($"{u} has {u.Friends.Count} friends and an address of {u.Email.Length} letters");
            void F(User u) { ArgumentNullException.ThrowIfNull(u.Email); ArgumentException.ThrowIfNullOrEmpty(u.Email); }
            void G(User u) { if (u.Email == "") throw new Exception("empty"); }
            void H(Exception inner) => throw new Exception("failed", inner);
        }
        """);

    [Fact]
    public Task Data_Triggers() => FlowSource.VerifyAsync("""
        class C
        {
            void A(User u, Exception e) { e.Data["mail"] = {|PRIV2003:u.Email|}; e.Data["id"] = u.Id; }
            void B(User u) { try { u.Friends.Clear(); } catch (Exception e) { e.Data.Add("mail", {|PRIV2003:u.Email|}); e.Data.Add("id", u.Id); throw; } }
            void D(User u) => throw new Exception("failed") { Data = { ["mail"] = {|PRIV2003:u.Email|}, ["id"] = u.Id } };
            void E(User u, InvalidOperationException e) { e.Data[{|PRIV2003:u.Email|}] = 1; e.Data["all"] = {|PRIV2003:new[] { u.Email }|}; }
            void F(User u, Exception e) { e.Data["mail"] = Mask.Redact(u.Email); e.Data["user"] = u; }
        }
        """);

    [Fact]
    public Task ActualValue_Triggers() => FlowSource.VerifyAsync("""
        class C
        {
            void A(User u)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan({|PRIV2003:u.Birth|}, DateTime.Now);
                ArgumentOutOfRangeException.ThrowIfNegative(u.Id);
                ArgumentOutOfRangeException.ThrowIfEqual({|PRIV2003:u.Email|}, "");
                Environment.FailFast({|PRIV2003:u.Email|});
            }
        }
        """);

    [Fact]
    public Task ExceptionOfTheTeam_Triggers() => FlowSource.VerifyAsync("""
        class UnknownUser : Exception
        {
            public UnknownUser(User u) : base({|PRIV2003:$"No {u.Email}"|}) { }
            public UnknownUser(int id) : base($"No {id}") { }
            public UnknownUser([PersonalData<Newsletter>] string email, int id) : base("No " + id) => Email = email;
            public UnknownUser(string message) : base(message) { }
            [PersonalData<Newsletter>] public string? Email { get; }
        }

        class Bounced(User u) : Exception({|PRIV2003:u.Email|}) { public int Id => u.Id; }

        class C
        {
            void A(User u) => throw new UnknownUser(u);
            void B(User u) => throw new UnknownUser(u.Id);
            void D(User u) => throw {|PRIV2003:new UnknownUser(u.Email)|};
            void E(User u) => throw new UnknownUser(u.Email, u.Id);
            void F(User u) => throw new Bounced(u);
        }
        """);

    [Fact]
    public Task OneFlow_IsSaidOnce_WhereTheExceptionIsMade() => FlowSource.VerifyAsync("""
        class C(ILogger log)
        {
            void A(User u)
            {
                var e = {|PRIV2003:new Exception(u.Email)|};
                log.LogError(e, "failed");
                log.LogError("{E}", e.Message);
                throw new InvalidOperationException(e.Message, e);
            }

            void B(User u) => log.LogError({|PRIV2003:new Exception(u.Email)|}, "failed for {User}", {|PRIV2001:u.Email|});
            void D(User u) => Marketing.Send({|PRIV1001:new Exception("x").Message + u.Email|});
        }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => FlowSource.VerifyAsync("""
        class Own : {|CS0246:Missing|} { public Own(string s) { } }
        class C
        {
            void A(User u) { _ = new Own(u.Email); throw {|CS0155:new {|CS0246:NoSuch|}(u.Email)|}; }
            void B(User u, Exception e) { e.Data[{|CS0103:nothing|}] = u.Email; e.{|CS1061:Nothing|}["x"] = u.Email; }
        }
        """.Replace("{|CS0155:new {|CS0246:NoSuch|}(u.Email)|}", "new {|CS0246:NoSuch|}(u.Email)", StringComparison.Ordinal));

    [Fact]
    public Task Message_AndPath() => FlowSource.VerifyAsync(
        "class C { void M(User u) { var {|#2:s = {|#1:u.Email|}|}; throw {|#0:new FormatException(s)|}; } }",
        test => test.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2003").WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(0).WithArguments("User.Email", "FormatException")));
}
