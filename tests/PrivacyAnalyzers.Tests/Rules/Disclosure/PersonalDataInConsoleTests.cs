namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class PersonalDataInConsoleTests
{
    [Fact]
    public Task Console_Triggers() => FlowSource.VerifyAsync("""
        class C
        {
            void A(User u)
            {
                Console.WriteLine({|PRIV2002:u.Email|});
                Console.Write({|PRIV2002:$"to {u.Email}"|});
                Console.WriteLine("{0} {1}", u.Id, {|PRIV2002:u.Email|});
                Console.Out.WriteLine({|PRIV2002:u.Email|});
                Console.Error.Write({|PRIV2002:u.Phone|});
                var error = Console.Error;
                error.WriteLine({|PRIV2002:u.Email|});
                Console.WriteLine({|PRIV2002:u.Birth|});
                Console.WriteLine({|PRIV2002:new Person(u.Email, 1)|});
                Console.WriteLine({|PRIV2002:(u.Email, u.Id)|});
            }

            async Task B(User u) => await Console.Out.WriteLineAsync({|PRIV2002:u.Email|});
            void D(User u) => u.Friends.ForEach(f => Console.WriteLine({|PRIV2002:f.Email|}));
        }
        """);

    [Fact]
    public Task Console_DoesNotTrigger() => FlowSource.VerifyAsync("""
        class C
        {
            void A(User u, Person p)
            {
                Console.WriteLine(u.Id);
                Console.WriteLine(u);
                Console.WriteLine(u.Email.Length);
                Console.WriteLine(Mask.Redact(u.Email));
                Console.WriteLine("{0}", u.Friends.Count);
                Console.Out.WriteLine(p.Id);
                Console.WriteLine(new[] { u.Email });
                Console.SetOut(Console.Out);
            }
        }
        """);

    [Fact]
    public Task DebugAndTrace_Trigger() => FlowSource.VerifyAsync(
        """
        class C
        {
            void A(User u)
            {
                System.Diagnostics.Debug.WriteLine({|PRIV2002:u.Email|});
                System.Diagnostics.Trace.TraceInformation("{0}", {|PRIV2002:u.Email|});
                System.Diagnostics.Trace.WriteLine({|PRIV2002:"to " + u.Email|});
                System.Diagnostics.Debug.Assert(u.Email != "", {|PRIV2002:u.Email|});
                System.Diagnostics.Debug.Fail({|PRIV2002:u.Email|});
                System.Diagnostics.Debug.WriteLine(u.Id);
                System.Diagnostics.Debug.Assert(u.Email != "", "empty");
            }
        }
        """);

    [Fact]
    public Task Message() => FlowSource.VerifyAsync(
        "class C { void M(User u) => Console.WriteLine({|#0:u.Email|}); }",
        test => test.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2002").WithLocation(0).WithLocation(0).WithArguments("User.Email", "Console.WriteLine")));

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => FlowSource.VerifyAsync("""
        class C
        {
            void A(User u, {|CS0246:Missing|} m)
            {
                Console.WriteLine(m.Email);
                Console.{|CS0117:Print|}(u.Email);
                {|CS0103:Konsole|}.WriteLine(u.Email);
                Console.WriteLine({|PRIV2002:u.Email|});
            }
        }
        """);
}
