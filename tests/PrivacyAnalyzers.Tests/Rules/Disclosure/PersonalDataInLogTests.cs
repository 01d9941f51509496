namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>PRIV2001 in whole programs; the shapes inside a body are in Flow/Corpus.</summary>
public sealed class PersonalDataInLogTests
{
    [Fact]
    public Task LoggerMessage_Method() => FlowSource.VerifyAsync("""
        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Seen {Email} by {Id}")]
            internal static partial void Seen(ILogger log, string email, int id);
            internal static partial void Seen(ILogger log, string email, int id) { }
        }

        class C(ILogger log)
        {
            void M(User u) { Log.Seen(log, {|PRIV2001:u.Email|}, u.Id); Log.Seen(log, u.Nick, u.Id); }
        }
        """);

    [Fact]
    public Task LoggerMessage_Define() => FlowSource.VerifyAsync("""
        class C(ILogger log)
        {
            private static readonly Action<ILogger, string, Exception?> Seen = LoggerMessage.Define<string>(LogLevel.Information, default, "Seen {Who}");
            void M(User u) { Seen(log, {|PRIV2001:u.Email|}, null); Seen(log, u.Nick, null); }
        }
        """);

    [Fact]
    public Task Serilog_AndNLog_ByName() => FlowSource.VerifyAsync("""
        namespace Serilog
        {
            public interface ILogger { void Information(string messageTemplate, params object?[] propertyValues); ILogger ForContext(string name, object? value); }
            public static class Log { public static void Information<T>(string messageTemplate, T propertyValue) { } public static void Warning(string messageTemplate, params object?[] propertyValues) { } }
        }

        namespace NLog
        {
            public class Logger { public void Info(string message, params object?[] args) { } public void Info<T>(string message, T argument) { } }
        }

        namespace Shop
        {
            class C(Serilog.ILogger serilog, NLog.Logger nlog)
            {
                void M(User u)
                {
                    serilog.Information("{Email} {Id}", {|PRIV2001:u.Email|}, u.Id);
                    Serilog.Log.Information("{@User}", {|PRIV2001:u|});
                    Serilog.Log.Information("{User}", u);
                    Serilog.Log.Warning({|PRIV2001:"for " + u.Email|});
                    _ = serilog.ForContext("Email", {|PRIV2001:u.Email|});
                    nlog.Info("{0}", {|PRIV2001:u.Email|});
                    nlog.Info("{0}", u.Id);
                    nlog.Info({|PRIV2001:$"{u.Email}"|});
                }
            }
        }
        """);

    [Fact]
    public Task CustomLogger_ThatImplementsTheInterface_Triggers() => FlowSource.VerifyAsync("""
        class Own : ILogger
        {
            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) { }
            public bool IsEnabled(LogLevel logLevel) => true;
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        }

        class C(Own log)
        {
            void M(User u) { log.Log(LogLevel.Debug, 0, {|PRIV2001:u.Email|}, null, (s, e) => ""); log.LogDebug("{I}", u.Id); using (log.BeginScope({|PRIV2001:u.Email|})) { } }
        }
        """);

    [Fact]
    public Task Bodies_OfEveryKind_Trigger() => FlowSource.VerifyAsync("""
        class C
        {
            private static ILogger s_log = null!;
            private readonly string _field = Note({|PRIV2001:s_user.Email|});
            private static readonly User s_user = new();
            private string Auto { get; } = Note({|PRIV2001:s_user.Email|});
            static string Note([ProcessesFor<Analytics>] string x) => x;

            C(User u) => s_log.LogInformation({|PRIV2001:u.Email|});
            C(User u, int n) : this(u) { s_log.LogInformation({|PRIV2001:u.Email|}); }
            C(string text) { }
            C(User u, string n) : this({|#0:$"{u.Nick}"|}) { }
            ~C() => s_log.LogInformation({|PRIV2001:s_user.Email|});
            string P { get { s_log.LogInformation({|PRIV2001:s_user.Email|}); return ""; } set { s_log.LogInformation("x"); } }
            string this[int i] => Say({|#1:s_user.Nick|});
            string Say(string x) { s_log.LogInformation({|PRIV2001:s_user.Email|}); return x; }
            event EventHandler E { add { s_log.LogInformation({|PRIV2001:s_user.Email|}); } remove { } }
            public static C operator +(C a, User u) { s_log.LogInformation({|PRIV2001:u.Email|}); return a; }
            public static implicit operator C(User u) { s_log.LogInformation({|PRIV2001:u.Email|}); return new("x"); }
            async IAsyncEnumerable<int> Stream(User u) { await Task.Yield(); s_log.LogInformation({|PRIV2001:u.Email|}); yield return 1; }
            IEnumerable<int> Iterator(User u) { s_log.LogInformation({|PRIV2001:u.Email|}); yield return 1; }
        }
        """.Replace("Note({|PRIV2001:s_user.Email|})", "Note({|PRIV1001:s_user.Email|})", StringComparison.Ordinal));

    [Fact]
    public Task TopLevelStatements() => FlowSource.VerifyAsync(
        """
        ILogger log = null!;
        var u = new User();
        log.LogInformation({|PRIV2001:u.Email|});
        log.LogInformation(u.Nick);
        Say(u);
        void Say(User x) => log.LogInformation({|PRIV2001:x.Email|});
        """,
        test => test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public Task Types_OfEveryKind() => FlowSource.VerifyAsync("""
        public interface IHasEmail { [PersonalData<Newsletter>] string Email { get; } }
        public abstract class Base { [PersonalData<Newsletter>] public abstract string Name { get; } public string Free { get; set; } = ""; }
        public sealed class Derived : Base, IHasEmail { public override string Name => ""; public string Email => ""; }
        public readonly record struct Coordinates([PersonalData<Newsletter>] double Latitude, double Zoom);
        public sealed record Child(string Extra, string Email) : Person(Email, 1);
        public partial record Hidden([PersonalData<Newsletter>] string Email);
        public class Box<T> { public T Value { get; set; } = default!; [PersonalData<Newsletter>] public T Secret { get; set; } = default!; }
        public class Told { [PersonalData<Newsletter>] public string Email { get; set; } = ""; public override string ToString() => Email; }
        public class Outer { public class Inner { [PersonalData<Newsletter>] public string Email { get; set; } = ""; } }
        [PersonalData<Newsletter>] public class Whole { public int Id { get; set; } public string Anything { get; set; } = ""; [NotPersonalData("language")] public string Culture { get; set; } = ""; }

        class C(ILogger log)
        {
            void Marked(Derived d, IHasEmail i, Coordinates c, Box<string> b, Outer.Inner n, Whole w)
            {
                log.LogInformation({|PRIV2001:d.Email|});
                log.LogInformation({|PRIV2001:d.Name|});
                log.LogInformation({|PRIV2001:i.Email|});
                log.LogInformation("{L}", {|PRIV2001:c.Latitude|});
                log.LogInformation("{C}", {|PRIV2001:c|});
                log.LogInformation({|PRIV2001:b.Secret|});
                log.LogInformation({|PRIV2001:n.Email|});
                log.LogInformation({|PRIV2001:w.Anything|});
            }

            void NotMarked(Derived d, Coordinates c, Box<string> b, Whole w)
            {
                log.LogInformation(d.Free);
                log.LogInformation("{Z}", c.Zoom);
                log.LogInformation(b.Value);
                log.LogInformation(w.Culture);
                log.LogInformation("{W} {I}", w, w.GetHashCode());
            }

            void Texts(Child child, Hidden hidden, Told told, Person? maybe, Box<Person> box)
            {
                log.LogInformation("{C}", {|PRIV2001:child|});
                log.LogInformation("{H}", hidden);
                log.LogInformation("{T}", {|PRIV2001:told|});
                log.LogInformation("{P}", {|PRIV2001:maybe|});
                log.LogInformation("{B}", box);
                log.LogInformation("{B}", {|PRIV2001:box.Value|});
                log.LogInformation("{A}", {|PRIV2001:new[] { told }|});
            }
        }
        """);

    [Fact]
    public Task Accepted_Forms_DoNotTrigger() => FlowSource.VerifyAsync("""
        class Safe
        {
            [Anonymizes("only the year")] public static int Year(DateTime birth) => birth.Year;
            [Pseudonymizes] public static string Token(string text) => "t";
            [return: Redacts] public static string Hide(string text) => "***";
            public string Email = "";
        }

        class C(ILogger log)
        {
            void M(User u)
            {
                log.LogInformation("{Y}", Safe.Year(u.Birth));
                log.LogInformation(Safe.Token(u.Email));
                log.LogInformation(Safe.Hide(u.Email));
                log.LogInformation(nameof(u.Email) + nameof(User.Phone));
                log.LogInformation("{N}", string.IsNullOrEmpty(u.Phone));
                Marketing.Send({|PRIV1001:Safe.Token(u.Email)|});
            }
        }
        """);

    [Fact]
    public Task MarksOfOtherLibraries_SayWhat_NotWhy() => FlowSource.VerifyAsync("""
        namespace Destructurama.Attributed { [AttributeUsage(AttributeTargets.Property)] public sealed class NotLoggedAttribute : Attribute { } }

        namespace Shop
        {
            class Account { [Destructurama.Attributed.NotLogged] public string Password { get; set; } = ""; public string Login { get; set; } = ""; }

            class C(ILogger log)
            {
                void M(Account a) { log.LogInformation({|PRIV2001:a.Password|}); log.LogInformation(a.Login); Marketing.Send(a.Password); }
            }
        }
        """);

    [Fact]
    public Task MarkedParameter_AndReturn_AreSources() => FlowSource.VerifyAsync("""
        class C(ILogger log)
        {
            [return: PersonalData<Newsletter>] static string Fetch(int id) => "";
            void M([PersonalData<Newsletter>] string email, string other) { log.LogInformation({|PRIV2001:email|}); log.LogInformation(other); log.LogInformation({|PRIV2001:Fetch(1)|}); }
        }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => FlowSource.VerifyAsync(
        """
        class {|CS0146:Loop|} : Loop2 { }
        class {|CS0146:Loop2|} : Loop { [PersonalData<Newsletter>] public string Email { get; set; } = ""; }
        class C(ILogger log)
        {
            void M(User u, {|CS0246:Missing|} m, Loop l)
            {
                log.LogInformation(m.Email);
                log.LogInformation({|CS0103:nothing|}.Email);
                log.{|CS1061:LogNothing|}(u.Email);
                var x = u.{|CS1061:Nothing|};
                log.LogInformation(x);
                log.LogInformation("{E}", {|PRIV2001:u.Email|});
            }
        }
        """);

    [Fact]
    public Task Message_AndPath() => FlowSource.VerifyAsync(
        "class C(ILogger log) { void M(User u) { var {|#2:s = {|#1:u.Email|}|}; log.LogInformation({|#0:s|}); } }",
        test => test.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2001").WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(0).WithArguments("User.Email", "LoggerExtensions.LogInformation")));

    [Fact]
    public Task KeyInheritedByTheSubject_DoesNotTrigger_ItsOtherMembersDo() => FlowSource.VerifyAsync("""
        public class Account { [PersonalData<Newsletter>] public string Id { get; set; } = ""; [PersonalData<Newsletter>] public string Mail { get; set; } = ""; }
        [DataSubject(Key = [nameof(Id)])] public class Member : Account { }

        class C(ILogger log)
        {
            void M(Member m, Account a)
            {
                log.LogInformation("{Id}", m.Id);
                log.LogInformation($"{m.Id}");
                log.LogInformation("{Id}", {|PRIV2001:a.Id|});
                log.LogInformation({|PRIV2001:$"{m.Id} {m.Mail}"|});
            }
        }
        """);

    [Fact]
    public Task ObjectMadeFromADatum_ItsNumbersDoNotTrigger_ItsTextsDo() => FlowSource.VerifyAsync("""
        public class Order(string buyer, DateOnly born) { public int Id { get; } public DateTimeOffset At { get; } public string Note => buyer; public DateOnly When => born; public decimal Total() => 1; public string Label() => buyer; }

        class C(ILogger log)
        {
            void M(User u)
            {
                var order = new Order(u.Email, new DateOnly(2000, 1, 1));
                log.LogInformation("{Id} {At} {Total}", order.Id, order.At, order.Total());
                log.LogInformation("{Note}", {|PRIV2001:order.Note|});
                log.LogInformation("{Label}", {|PRIV2001:order.Label()|});
            }
        }
        """);

    [Fact]
    public Task ApplicationInANamespaceOfTheFramework_IsNotTheFramework() => FlowSource.VerifyAsync("""
        namespace Microsoft.Shop
        {
            [PersonalData<Newsletter>] public class Address { public string Street { get; set; } = ""; }

            class C(ILogger log)
            {
                void M(Address a)
                {
                    log.LogInformation("{A}", a);
                    log.LogInformation("{@A}", {|PRIV2001:a|});
                    log.LogInformation("{A}", {|PRIV2001:System.Text.Json.JsonSerializer.Serialize(a)|});
                }
            }
        }
        """);

    [Fact]
    public Task AnswersAboutADatum_AndNumbersOfRows_DoNotTrigger() => FlowSource.VerifyAsync("""
        public interface IRegister { bool Knows([PersonalData<Newsletter>] string mail); Task<bool> KnowsAsync([PersonalData<Newsletter>] string mail); string Find([PersonalData<Newsletter>] string mail); }
        [PersonalData<Newsletter>] public class Order { public int Id { get; set; } public string Place { get; set; } = ""; }
        [PersonalData<Newsletter>] public class Account { [System.ComponentModel.DataAnnotations.Key] public string Login { get; set; } = ""; }

        class C(ILogger log, IRegister register)
        {
            async Task M(User u, Order o, Account a)
            {
                log.LogInformation("{N} {M}", register.Knows(u.Email), await register.KnowsAsync(u.Email));
                log.LogInformation("{N}", {|PRIV2001:register.Find(u.Email)|});
                log.LogInformation("{Id}", o.Id);
                log.LogInformation("{Place}", {|PRIV2001:o.Place|});
                log.LogInformation("{Login}", {|PRIV2001:a.Login|});
            }
        }
        """);
}
