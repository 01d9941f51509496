namespace PrivacyAnalyzers.Tool.Tests.Caching;

/// <summary>A folder without a project, as much of it as makes code large. Its methods call each other in every way that names a method, and in some that name none. Where a line says "body", another may be put in.</summary>
internal static class OneFolder
{
    private const string Customer = """
        namespace Shop;

        public class Customer
        {
            public string Email { get; set; } = "";
            public string LastName { get; set; } = "";
            public string Remarks { get; set; } = "";
            public string Address(Customer customer)
            {
                // body
                return Email;
            }

            public override string ToString()
            {
                // unnamed
                return LastName;
            }
        }
        """;

    private const string Texts = """
        namespace Shop;

        public static class Texts
        {
            public static string Short(Customer customer)
            {
                // body
                return "no mail: " + customer.LastName.Length;
            }

            public static string Long(this Customer customer)
            {
                // body
                return Short(customer) + customer.Address(customer);
            }

            public static string Both(Customer customer) => Short(customer) + customer.Long();
        }
        """;

    private const string Labels = """
        namespace Shop;

        public interface ILabel { string Of(Customer customer); }

        public class Plain : ILabel
        {
            public string Of(Customer customer)
            {
                // body
                return customer.Remarks + customer.Email.Length;
            }
        }

        public abstract class Printed : ILabel
        {
            public abstract string Print(Customer customer);

            public string Of(Customer customer)
            {
                // body
                return Print(customer) + customer.Email.Length;
            }
        }

        public class Bold : Printed
        {
            public override string Print(Customer customer)
            {
                // body
                return Texts.Both(customer);
            }
        }
        """;

    private const string Desk = """
        using System;
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public partial class Desk(ILogger<Desk> logger, ILabel label)
        {
            public string Greet(Customer customer)
            {
                // body
                logger.LogInformation("To {Address}", label.Of(customer) + customer.Email.Length);
                return "";
            }

            public string Show(Customer customer)
            {
                Func<Customer, string> shown = Texts.Short;
                // body
                Console.WriteLine(shown(customer) + customer.Email.Length);
                return "";
            }
        }
        """;

    private const string MoreDesk = """
        namespace Shop;

        public partial class Desk
        {
            private string _last = "";

            public string Last { get { return _last; } }

            public string Keep(Customer customer)
            {
                // body
                _last = customer.Address(customer);
                return "";
            }

            public string Tell(Customer customer)
            {
                // body
                System.Console.WriteLine(customer.LastName.Length);
                Keep(customer);
                System.Console.WriteLine(_last);
                return Tail(customer);

                string Tail(Customer one) => one.Long();
            }
        }
        """;

    private const string Scope = """
        using System;
        using System.Collections.Generic;

        namespace Shop;

        public sealed class Scope(Customer customer) : IDisposable
        {
            private readonly Customer _customer = customer;

            public void Dispose()
            {
                // unnamed
                System.Console.WriteLine(Texts.Short(_customer));
            }

            public string Open(Customer customer)
            {
                using var scope = new Scope(customer);
                // body
                System.Console.WriteLine(customer.Email.Length);
                return string.Join(",", Each(customer));
            }

            public IEnumerable<string> Each(Customer customer)
            {
                yield return customer.Remarks;
                yield return new Bold().Print(customer);
            }

            public static implicit operator string(Scope scope)
            {
                // unnamed
                return scope._customer.LastName;
            }
        }
        """;

    private const string Program = """
        namespace Shop;

        public static class Program
        {
            public static string Run(Customer customer)
            {
                // body
                System.Console.WriteLine(new Scope(customer).Open(customer) + customer.Email.Length);
                string text = new Scope(customer);
                System.Console.WriteLine(text);
                return "";
            }

            public static string Apart(Customer customer)
            {
                // body
                System.Console.WriteLine(customer);
                return "";
            }
        }
        """;

    internal static readonly string[] Sources = ["Customer.cs", "Texts.cs", "Labels.cs", "Desk.cs", "MoreDesk.cs", "Scope.cs", "Program.cs"];

    internal static ScratchFolder Write()
    {
        var folder = new ScratchFolder().Write("Long.cs", new string('\n', 60_001));
        foreach (var (path, text) in Sources.Zip([Customer, Texts, Labels, Desk, MoreDesk, Scope, Program]))
        {
            folder.Write(path, text);
        }

        // Others, so that half of the files is more than an edit concerns.
        for (var i = 0; i < 8; i++)
        {
            folder.Write("Other" + i + ".cs", $$"""namespace Shop; public static class Other{{i}} { public static void Print{{i}}(Customer customer) { System.Console.WriteLine(customer.Email); } }""");
        }

        return folder;
    }
}
