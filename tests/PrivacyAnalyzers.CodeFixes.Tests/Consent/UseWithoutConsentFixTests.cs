using PrivacyAnalyzers.CodeFixes.Consent;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Consent.UseWithoutConsentFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Consent;

public sealed class UseWithoutConsentFixTests
{
    private const string LeaveEarly = ConsentFix.LeaveEarlyKey;
    private const string DoOnlyIf = ConsentFix.DoOnlyIfKey;
    private const string KeepOnly = ConsentFix.KeepOnlyKey;
    private const string Require = ConsentFix.RequireKey;

    [Fact]
    public Task Statement_LeavesEarly_BelowWhatIsAbove_AboveItsComment() => Fix.VerifyBodyAsync(
        LeaveEarly,
        """
        Console.WriteLine("a");

        // Sends the letter.
        mailer.Send({|PRIV1001:customer.Email|});   // sent
        Console.WriteLine("b");
        """,
        """
        Console.WriteLine("a");

        if (!customer.AcceptsNewsletter) return;
        // Sends the letter.
        mailer.Send(customer.Email);   // sent
        Console.WriteLine("b");
        """);

    [Fact]
    public Task TwoUses_OneCheck() => Fix.VerifyBodyAsync(
        LeaveEarly,
        """
        mailer.Send({|PRIV1001:customer.Email|});
        mailer.Send({|PRIV1001:customer.Email|});
        """,
        """
        if (!customer.AcceptsNewsletter) return;
        mailer.Send(customer.Email);
        mailer.Send(customer.Email);
        """);

    [Fact]
    public Task Statement_IsWrapped_WithItsLinesDeeper() => Fix.VerifyBodyAsync(
        DoOnlyIf,
        """"
        // Sends it.
        mailer.Send(
            {|PRIV1001:customer.Email
                + """
                  raw
                  """|});
        Console.WriteLine();
        """",
        """"
        // Sends it.
        if (customer.AcceptsNewsletter)
        {
            mailer.Send(
                customer.Email
                    + """
                  raw
                  """);
        }
        Console.WriteLine();
        """");

    [Fact]
    public Task Guard_LeavesWhatItIsIn() => Fix.VerifyAsync(
        LeaveEarly,
        """
        public class C(Mailer mailer)
        {
            public void Loop(List<Customer> customers, Customer customer)
            {
                for (var i = 0; i < 3; i++)
                {
                    mailer.Send({|PRIV1001:customer.Email|});
                }

                while (customers.Count > 1)
                    mailer.Send({|PRIV1001:customer.Email|});

                if (customers.Count > 2) mailer.Send({|PRIV1001:customer.Email|});
                else
                    Console.WriteLine();
            }

            public IEnumerable<int> Iterate(Customer customer)
            {
                mailer.Send({|PRIV1001:customer.Email|});
                yield return 1;
            }

            public async Task<int> CountAsync(Customer customer)
            {
                await mailer.SendAsync({|PRIV1001:customer.Email|});
                return 1;
            }

            public Task RunAsync(Customer customer)
            {
                return mailer.SendAsync({|PRIV1001:customer.Email|});
            }

            public string? Text(Customer customer, int kind)
            {
                switch (kind)
                {
                    case 1:
                        return mailer.Format({|PRIV1001:customer.Email|});
                    case 2: return mailer.Format({|PRIV1001:customer.Email|});
                    default:
                        return null;
                }
            }

            public bool Local(Customer customer)
            {
                void Inner() { mailer.Send({|PRIV1001:customer.Email|}); }
                Inner();
                Action<Customer> each = c => { mailer.Send({|PRIV1001:c.Email|}); };
                each(customer);
                lock (mailer)
                {
                    mailer.Send({|PRIV1001:customer.Email|});
                }

                return true;
            }
        }
        """,
        """
        public class C(Mailer mailer)
        {
            public void Loop(List<Customer> customers, Customer customer)
            {
                for (var i = 0; i < 3; i++)
                {
                    if (!customer.AcceptsNewsletter) continue;
                    mailer.Send(customer.Email);
                }

                while (customers.Count > 1)
                {
                    if (!customer.AcceptsNewsletter) continue;
                    mailer.Send(customer.Email);
                }

                if (customers.Count > 2) { if (!customer.AcceptsNewsletter) return; mailer.Send(customer.Email); }
                else
                    Console.WriteLine();
            }

            public IEnumerable<int> Iterate(Customer customer)
            {
                if (!customer.AcceptsNewsletter) yield break;
                mailer.Send(customer.Email);
                yield return 1;
            }

            public async Task<int> CountAsync(Customer customer)
            {
                if (!customer.AcceptsNewsletter) return default;
                await mailer.SendAsync(customer.Email);
                return 1;
            }

            public Task RunAsync(Customer customer)
            {
                if (!customer.AcceptsNewsletter) return Task.CompletedTask;
                return mailer.SendAsync(customer.Email);
            }

            public string? Text(Customer customer, int kind)
            {
                switch (kind)
                {
                    case 1:
                        if (!customer.AcceptsNewsletter) return null;
                        return mailer.Format(customer.Email);
                    case 2: if (!customer.AcceptsNewsletter) return null; return mailer.Format(customer.Email);
                    default:
                        return null;
                }
            }

            public bool Local(Customer customer)
            {
                void Inner() { if (!customer.AcceptsNewsletter) return; mailer.Send(customer.Email); }
                Inner();
                Action<Customer> each = c => { if (!c.AcceptsNewsletter) return; mailer.Send(c.Email); };
                each(customer);
                lock (mailer)
                {
                    if (!customer.AcceptsNewsletter) return false;
                    mailer.Send(customer.Email);
                }

                return true;
            }
        }
        """);

    [Fact]
    public Task ExpressionBodies_BecomeBlocks() => Fix.VerifyAsync(
        LeaveEarly,
        """
        public class C(Mailer mailer, Customer owner)
        {
            public void Send(Customer customer) => mailer.Send({|PRIV1001:customer.Email|});   // sent

            public Task SendAsync(Customer customer) =>
                mailer.SendAsync({|PRIV1001:customer.Email|});

            public async Task AwaitAsync(Customer customer)
                => await mailer.SendAsync({|PRIV1001:customer.Email|});

            public string? Shown => mailer.Format({|PRIV1001:owner.Email|});

            public string? Accessor
            {
                get => mailer.Format({|PRIV1001:owner.Email|});
            }

            public void Nested(List<Customer> customers)
            {
                customers.ForEach(c => mailer.Send({|PRIV1001:c.Email|}));
                void Local(Customer one) => mailer.Send({|PRIV1001:one.Email|});
                Local(owner);
            }
        }
        """,
        """
        public class C(Mailer mailer, Customer owner)
        {
            public void Send(Customer customer)
            {
                if (!customer.AcceptsNewsletter) return;
                mailer.Send(customer.Email);
            }   // sent

            public Task SendAsync(Customer customer)
            {
                if (!customer.AcceptsNewsletter) return Task.CompletedTask;
                return mailer.SendAsync(customer.Email);
            }

            public async Task AwaitAsync(Customer customer)
            {
                if (!customer.AcceptsNewsletter) return;
                await mailer.SendAsync(customer.Email);
            }

            public string? Shown
            {
                get
                {
                    if (!owner.AcceptsNewsletter) return null;
                    return mailer.Format(owner.Email);
                }
            }

            public string? Accessor
            {
                get
                {
                    if (!owner.AcceptsNewsletter) return null;
                    return mailer.Format(owner.Email);
                }
            }

            public void Nested(List<Customer> customers)
            {
                customers.ForEach(c => { if (!c.AcceptsNewsletter) return; mailer.Send(c.Email); });
                void Local(Customer one)
                {
                    if (!one.AcceptsNewsletter) return;
                    mailer.Send(one.Email);
                }
                Local(owner);
            }
        }
        """);

    [Fact]
    public Task Uses_AreWrapped_OrMadeConditional() => Fix.VerifyAsync(
        DoOnlyIf,
        """
        public class C(Mailer mailer)
        {
            public void One(Customer customer) => mailer.Send({|PRIV1001:customer.Email|});

            public void Nested(Customer customer, bool a, bool b)
            {
                if (a)
                    mailer.Send({|PRIV1001:customer.Email|});
                else if (b) mailer.Send({|PRIV1001:customer.Email|});
                Action send = () => mailer.Send({|PRIV1001:customer.Email|});
                send();
            }

            public string? Arm(Customer customer, int kind) => kind switch
            {
                1 => mailer.Format({|PRIV1001:customer.Email|}),
                _ => null,
            };
        }
        """,
        """
        public class C(Mailer mailer)
        {
            public void One(Customer customer)
            {
                if (customer.AcceptsNewsletter)
                {
                    mailer.Send(customer.Email);
                }
            }

            public void Nested(Customer customer, bool a, bool b)
            {
                if (a)
                {
                    if (customer.AcceptsNewsletter) { mailer.Send(customer.Email); }
                }
                else if (b) { if (customer.AcceptsNewsletter) { mailer.Send(customer.Email); } }
                Action send = () => { if (customer.AcceptsNewsletter) { mailer.Send(customer.Email); } };
                send();
            }

            public string? Arm(Customer customer, int kind) => kind switch
            {
                1 => customer.AcceptsNewsletter ? mailer.Format(customer.Email) : null,
                _ => null,
            };
        }
        """);

    [Fact]
    public Task Sequences_AreFiltered_BeforeAnythingIsDoneWithThem() => Fix.VerifyBodyAsync(
        KeepOnly,
        """
        foreach (var one in customers)
        {
            mailer.Send({|PRIV1001:one.Email|});
        }

        foreach (var c in flag ? customers : [])
            mailer.Send({|PRIV1001:c.Email|});
        mailer.SendAll({|PRIV1001:customers.Select(c => c.Email)|});
        mailer.SendAll({|PRIV1001:customers
            .OrderBy(c => c.Id)
            .Select(c => c.Email)|});
        mailer.SendAll({|PRIV1001:from c in customers select c.Email|});
        mailer.SendAll({|PRIV1001:from c in customers
                       orderby c.Id
                       select c.Email|});
        var mails = customers.Select(c => c.Email).ToList();
        mailer.SendAll({|PRIV1001:mails|});
        """,
        """
        foreach (var one in customers.Where(one => one.AcceptsNewsletter))
        {
            mailer.Send(one.Email);
        }

        foreach (var c in (flag ? customers : []).Where(c => c.AcceptsNewsletter))
            mailer.Send(c.Email);
        mailer.SendAll(customers.Where(c => c.AcceptsNewsletter).Select(c => c.Email));
        mailer.SendAll(customers
            .OrderBy(c => c.Id)
            .Where(c => c.AcceptsNewsletter)
            .Select(c => c.Email));
        mailer.SendAll(from c in customers where c.AcceptsNewsletter select c.Email);
        mailer.SendAll(from c in customers
                       where c.AcceptsNewsletter
                       orderby c.Id
                       select c.Email);
        var mails = customers.Where(c => c.AcceptsNewsletter).Select(c => c.Email).ToList();
        mailer.SendAll(mails);
        """);

    // A method each: a check that is there for one makes what is said of the next another rule's.
    [Fact]
    public Task Checks_OfEveryForm() => Fix.VerifyAsync(
        LeaveEarly,
        """
        public class C(Mailer mailer, IPanelMembers members)
        {
            private readonly ITrialLedger _trials = null!;

            public void Use0(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                mailer.Advise({|PRIV1001:customer.Allergies|});
            }

            public void Use1(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                mailer.Invite({|PRIV1001:customer.Phone|});
            }

            public void Use2(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                mailer.Ask({|PRIV1001:customer.Street|});
            }

            public async Task Use3(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                await mailer.TryAsync({|PRIV1001:customer.Diary|});
            }

            public void Use4(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                mailer.Send({|PRIV1001:order.Customer.Email|});
            }

            public void Use5(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                mailer.Send({|PRIV1001:perhaps?.Email ?? ""|});
            }
        }
        """,
        """
        public class C(Mailer mailer, IPanelMembers members)
        {
            private readonly ITrialLedger _trials = null!;

            public void Use0(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                if (customer.AdviceAcceptedAt is null) return;
                mailer.Advise(customer.Allergies);
            }

            public void Use1(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                if (customer.InvitationChoice != Choice.Granted) return;
                mailer.Invite(customer.Phone);
            }

            public void Use2(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                if (!members.Contains(customer)) return;
                mailer.Ask(customer.Street);
            }

            public async Task Use3(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                if (!await _trials.AgreesAsync<Trials>(customer.Id, cancellationToken)) return;
                await mailer.TryAsync(customer.Diary);
            }

            public void Use4(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                if (!order.Customer.AcceptsNewsletter) return;
                mailer.Send(order.Customer.Email);
            }

            public void Use5(Customer customer, Customer? perhaps, Order order, CancellationToken cancellationToken)
            {
                if (perhaps?.AcceptsNewsletter != true) return;
                mailer.Send(perhaps?.Email ?? "");
            }
        }
        """);

    [Fact]
    public Task Person_IsTheInstanceItself() => Fix.VerifyAsync(
        LeaveEarly,
        """
        public class Member : Customer
        {
            public void Greet(Mailer mailer)
            {
                mailer.Send({|PRIV1001:Email|});
                mailer.Send({|PRIV1001:this.Email|});
            }
        }
        """,
        """
        public class Member : Customer
        {
            public void Greet(Mailer mailer)
            {
                if (!AcceptsNewsletter) return;
                mailer.Send(Email);
                mailer.Send(this.Email);
            }
        }
        """);

    [Fact]
    public Task TopLevelStatements_LeaveTheProgram() => Fix.VerifyAsync(
        LeaveEarly,
        """
        Customer customer = new() { Email = "a" };
        Mailer mailer = null!;
        mailer.Send({|PRIV1001:customer.Email|});
        """,
        """
        Customer customer = new() { Email = "a" };
        Mailer mailer = null!;
        if (!customer.AcceptsNewsletter) return;
        mailer.Send(customer.Email);
        """,
        test => test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public Task Callers_AreAsked() => Fix.VerifyAsync(
        Require,
        """
        namespace App
        {
            public class C(Mailer mailer)
            {
                /// <summary>Sends.</summary>
                public void Send(Customer customer) => mailer.Send({|PRIV1001:customer.Email|});

                [Obsolete] public void Old(Customer customer)
                {
                    mailer.Send({|PRIV1001:customer.Email|});
                }
            }
        }
        """,
        """
        namespace App
        {
            public class C(Mailer mailer)
            {
                /// <summary>Sends.</summary>
                [RequiresConsent<Newsletter>]
                public void Send(Customer customer) => mailer.Send(customer.Email);

                [Obsolete] [RequiresConsent<Newsletter>] public void Old(Customer customer)
                {
                    mailer.Send(customer.Email);
                }
            }
        }
        """);

    [Fact]
    public Task Callers_OfWhatOverridesOrStartsTheProgram_AreNotAsked() => Fix.VerifyNotOfferedAsync(
        Require,
        """
        public interface ISend { void Send(Customer customer); }
        public abstract class Base { public abstract void Go(Customer customer); }
        public class C(Mailer mailer) : Base, ISend
        {
            public void Send(Customer customer) => mailer.Send({|PRIV1001:customer.Email|});
            public override void Go(Customer customer) => mailer.Send({|PRIV1001:customer.Email|});
            public string Text { get => mailer.Format({|PRIV1001:new Customer().Email|}); }
        }
        """);

    [Fact]
    public Task Nothing_WhereNoStatementCanStand() => Fix.VerifyNotOfferedAsync(
        null,
        """
        public class C
        {
            private static readonly Customer Owner = new();
            private static readonly Mailer Mailer = null!;
            private readonly string _shown = Mailer.Format({|PRIV1001:Owner.Email|});
            public string Shown { get; } = Mailer.Format({|PRIV1001:Owner.Email|});
        }
        """);

    [Fact]
    public Task Nothing_ThatWouldNotCompile_OrNotMend() => Fix.VerifyNotOfferedAsync(
        LeaveEarly,
        """
        public class C(Mailer mailer, ITrialLedger trials)
        {
            // The answer would have to be awaited.
            public void Later(Customer customer) => mailer.Try({|PRIV1001:customer.Diary|});

            // There is no text to return for nobody.
            public string Text(Customer customer) => mailer.Format({|PRIV1001:customer.Email|});

            // Who it was is not known any more.
            public void Other(Customer customer, Customer next, string mail)
            {
                try { Console.WriteLine(); }
                finally { mailer.Send({|PRIV1001:customer.Email|}); }
            }
        }
        """);
}
