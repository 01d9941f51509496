using PrivacyAnalyzers.Generation;

namespace PrivacyAnalyzers.Tests.Generation.Stores;

/// <summary>Entry points of stores, called against a stand-in.</summary>
public sealed class StoreTests
{
    private const string StandIn = """
        public sealed class StandIn<TContext> : IPersonalDataStore<TContext> where TContext : class
        {
            public List<string> Calls { get; } = [];
            public System.Threading.Tasks.Task<ErasureReceipt> EraseAsync(EntityDescriptor type, SubjectId subject, ErasureRequest request, System.Threading.CancellationToken cancellationToken = default)
            {
                Calls.Add("erase " + type + " " + subject.Kind + "=" + subject.Key);
                return System.Threading.Tasks.Task.FromResult(new ErasureReceipt(request, "p", request.ReceivedAt, "f", [], [], null));
            }
            public System.Threading.Tasks.Task<ErasureReceipt> EraseForAsync<TPurpose>(EntityDescriptor type, SubjectId subject, ErasureRequest request, System.Threading.CancellationToken cancellationToken = default) where TPurpose : class, IPurpose =>
                EraseAsync(type, subject, request, cancellationToken);
            public System.Threading.Tasks.Task ExportAsync(EntityDescriptor type, SubjectId subject, ExportRequest request, System.IO.Stream destination, System.Threading.CancellationToken cancellationToken = default)
            {
                Calls.Add(request.Right + " " + type + " " + subject.Key);
                return System.Threading.Tasks.Task.CompletedTask;
            }
            public System.Threading.Tasks.Task<RetentionReport> PurgeAsync(bool isDryRun, System.Threading.CancellationToken cancellationToken = default)
            {
                Calls.Add("purge " + isDryRun);
                return System.Threading.Tasks.Task.FromResult(new RetentionReport(default, isDryRun, []));
            }
        }
        public static class Given
        {
            public static ErasureRequest Erasure { get; } = new(Guid.NewGuid(), DateTimeOffset.UnixEpoch);
            public static ExportRequest Copy { get; } = new(DataSubjectRight.Portability, DateTimeOffset.UnixEpoch);
        }

        """;

    [Fact]
    public async Task EntryPoints_CallTheStore() => Assert.Equal(
        "erase Shop.Customer Shop.Customer=00000000-0000-0000-0000-000000000001|erase Shop.Customer Shop.Customer=x|Portability Shop.Customer 00000000-0000-0000-0000-000000000001|erase Shop.Seat Shop.Seat=4:acme/7|purge True"
            + " Shop.Customer,Shop.Line,Shop.Order,Shop.Seat,Shop.Vip True",
        await Generation.TextOf(StandIn + """
            namespace Shop
            {
                [DataSubject, PersonalData<Delivery>] public partial class Customer { public Guid Id { get; set; } public string Email { get; set; } = ""; public List<Order> Orders { get; } = []; }
                public partial class Vip : Customer { [PersonalData<Letter>] public string? Car { get; set; } }
                public partial class Order { public int Id { get; set; } public List<Line> Lines { get; } = []; [PersonalData<Delivery>] public string? Note { get; set; } }
                public partial class Line { public int Id { get; set; } [OwnedBy<Customer>] public Guid CustomerId { get; set; } }
                public class Product { public int Id { get; set; } }
                [DataSubject(Key = new[] { "Tenant", "Key" })] public partial class Seat { public string Tenant { get; set; } = ""; public int Key { get; set; } }
                [PersonalDataStore] public partial class ShopContext { public List<Customer> Customers { get; } = []; public List<Product> Products { get; } = []; public HashSet<Seat>? Seats { get; } }
            }
            public static class Program
            {
                public static string Main()
                {
                    var store = new StandIn<Shop.ShopContext>();
                    var id = new Guid("00000000-0000-0000-0000-000000000001");
                    Shop.ShopContextPersonalData.EraseCustomerAsync(store, id, Given.Erasure).Wait();
                    Shop.ShopContextPersonalData.EraseCustomerAsync(store, new SubjectId("Shop.Customer", "x"), Given.Erasure).Wait();
                    Shop.ShopContextPersonalData.ExportCustomerAsync(store, id, Given.Copy, System.IO.Stream.Null).Wait();
                    Shop.ShopContextPersonalData.EraseSeatAsync(store, "acme", 7, Given.Erasure).Wait();
                    Shop.ShopContextPersonalData.PurgeExpiredAsync(store, isDryRun: true).Wait();
                    IPersonalDataContext context = new Shop.ShopContext();
                    return string.Join("|", store.Calls) + " " + string.Join(",", context.GetPersonalData().Entities) + " " + (context.GetPersonalData().Find(typeof(Shop.Vip)) == Shop.Vip.PersonalDataDescriptor);
                }
            }
            """));

    [Fact]
    public async Task KeyWithoutAValue_IsRefused() => Assert.Equal(
        "The subject key 'Customer.Id' has no value: what was never stored has no identity.",
        await Generation.TextOf(StandIn + """
            [DataSubject] public partial class Customer { public Guid Id { get; set; } }
            [PersonalDataStore] public partial class Context { public List<Customer> Customers { get; } = []; }
            public static class Program
            {
                public static string Main()
                {
                    try { ContextPersonalData.EraseCustomerAsync(new StandIn<Context>(), Guid.Empty, Given.Erasure).Wait(); return "erased"; }
                    catch (InvalidOperationException refused) { return refused.Message; }
                }
            }
            """));

    /// <summary>The rows stand in another project as a rule: what was generated there is as good as what is generated here, what was written by hand is not known.</summary>
    [Fact]
    public void PersonOfAnotherAssembly_IsNamedByItsKey()
    {
        var test = Generation.Test("[PersonalDataStore] public partial class Context { public List<Domain.Customer> Customers { get; } = []; public List<Domain.Written> Others { get; } = []; }");
        test.TestState.AdditionalProjects["Domain"].Sources.Add("""
            using System; using System.CodeDom.Compiler; using PrivacyAnalyzers;
            namespace Domain;
            public abstract class Entity<TKey> { public TKey Id { get; set; } = default!; }
            [DataSubject] public class Customer : Entity<Guid>, IDataSubject
            {
                public static EntityDescriptor<Customer> PersonalDataDescriptor => null!;
                [GeneratedCode("PrivacyAnalyzers", "0.1.0")] public virtual SubjectId GetSubjectId() => new("Domain.Customer", Id.ToString("D"));
            }
            [DataSubject] public class Written : Entity<Guid>, IDataSubject
            {
                public static EntityDescriptor<Written> PersonalDataDescriptor => null!;
                public virtual SubjectId GetSubjectId() => new("mine", Id.ToString("D"));
            }
            """);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        var text = Generation.Single(test.Run());
        Assert.Contains("EraseCustomerAsync(this global::PrivacyAnalyzers.IPersonalDataStore<global::Context> store, global::System.Guid id,", text, StringComparison.Ordinal);
        Assert.Contains("new global::PrivacyAnalyzers.SubjectId(\"Domain.Customer\", key.ToString(\"D\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("EraseWrittenAsync(this global::PrivacyAnalyzers.IPersonalDataStore<global::Context> store, global::System.Guid id,", text, StringComparison.Ordinal);
        Assert.Contains("EraseWrittenAsync(this global::PrivacyAnalyzers.IPersonalDataStore<global::Context> store, global::PrivacyAnalyzers.SubjectId subject,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameNames_Clashes_NestedAndInternal() => Assert.Equal(
        "erase A.Customer|erase B.Customer|written",
        await Generation.TextOf(StandIn + """
            namespace A { [DataSubject] public partial class Customer { public int Id { get; set; } } }
            namespace B { [DataSubject] internal partial class Customer { public int Id { get; set; } public string Key { get; set; } = ""; } }
            public partial class Outer
            {
                [PersonalDataStore] internal partial class Context { public List<A.Customer> First { get; } = []; internal List<B.Customer> Second { get; } = []; public int GetPersonalData { get; } private int _personalData = 1; public int Sum => _personalData; }
                [PersonalDataStore] private partial class Hidden { public List<A.Customer> First { get; } = []; }
                [PersonalDataStore] public partial class Generic<T> { public List<T> First { get; } = []; }
                [PersonalDataStore] public abstract partial class Base : IPersonalDataContext { public StoreDescriptor GetPersonalData() => throw new NotSupportedException("written"); }
                [PersonalDataStore] public partial class Empty : Base { }
            }
            public class EmptyPersonalData { }
            public static class Program
            {
                public static string Main()
                {
                    var store = new StandIn<Outer.Context>();
                    ContextPersonalData.EraseACustomerAsync(store, 1, Given.Erasure).Wait();
                    ContextPersonalData.EraseBCustomerAsync(store, 1, Given.Erasure).Wait();
                    EmptyPersonalData_.PurgeExpiredAsync(new StandIn<Outer.Empty>()).Wait();
                    try { new Outer.Empty().GetPersonalData(); } catch (NotSupportedException written) { store.Calls.Add(written.Message); }
                    return string.Join("|", store.Calls.Select(call => call.Split(' ')[0] + (call.Contains(' ') ? " " + call.Split(' ')[1] : "")));
                }
            }
            """));

    /// <summary>They hold nothing about anybody, so that they get no code of their own: what is asked of them is the mark, not that they be partial.</summary>
    [Fact]
    public async Task RowsOfNobody_AreDescribedByTheStore() => Assert.Equal(
        "Contract: Signer NotOwned the landlord's; Scan: SignerId NotOwned the archive's|Signer NotOwned the archive's; Notice: Author NotOwned posted for all|Reader Owned | NotOwned posted for all; Plain: none; Rumour: none",
        await Generation.TextOf("""
            [DataSubject] public partial class Tenant { public int Id { get; set; } }
            public class Contract { public int Id { get; set; } [NotOwned("the landlord's")] public Tenant Signer { get; set; } = null!; }
            public record Scan(int Id, [NotOwned("the archive's")] int SignerId) { public Tenant Signer { get; init; } = null!; }
            [NotOwned("posted for all")] public class Notice { public int Id { get; set; } public Tenant Author { get; set; } = null!; [OwnedBy<Tenant>] public Tenant? Reader { get; set; } }
            public class Plain { public int Id { get; set; } public Tenant? Tenant { get; set; } }
            public class Rumour { public int Id { get; set; } [NotOwned("nobody's")] public Tenant? To { get; set; } [PersonalData<Delivery>] public string? Text { get; set; } }
            [PersonalDataStore] public partial class Context
            {
                public List<Tenant> Tenants { get; } = []; public List<Contract> Contracts { get; } = []; public List<Scan> Scans { get; } = [];
                public List<Notice> Notices { get; } = []; public List<Plain> Plains { get; } = []; public List<Rumour> Rumours { get; } = [];
            }
            public static class Program
            {
                public static string Main()
                {
                    var store = new Context().GetPersonalData();
                    string Edges(Type type) => type.Name + ": " + (store.Find(type) is { } known ? string.Join("|", known.Facts.Edges.Select(edge => edge.Member + " " + edge.Kind + " " + edge.Reason)) : "none");
                    return string.Join("; ", new[] { typeof(Contract), typeof(Scan), typeof(Notice), typeof(Plain), typeof(Rumour) }.Select(Edges));
                }
            }
            """));

    [Fact]
    public void BodyElsewhere_ReRunsNothing()
    {
        var test = new Verification.CSharpSourceGeneratorTest<PrivacyGenerator>();
        test.TestState.Sources.Add(("/Prelude.cs", Generation.Prelude));
        test.TestState.Sources.Add(("/Context.cs", "using PrivacyAnalyzers; using System.Collections.Generic; [DataSubject] public partial class Customer { public int Id { get; set; } } [PersonalDataStore] public partial class Context { public List<Customer> Customers { get; } = []; }"));
        test.TestState.Sources.Add(("/Plain.cs", "public class Plain { public int Sum(int a) => a; }"));
        var run = test.Run().Edit("/Plain.cs", "public class Plain { public int Sum(int a) => a + 1; }");
        Assert.All(run.Reasons(TrackingNames.Stores), reason => Assert.Contains(reason, new[] { Microsoft.CodeAnalysis.IncrementalStepRunReason.Unchanged, Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached }));
        Assert.All(run.Outputs, reason => Assert.Equal(Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached, reason));
    }
}
