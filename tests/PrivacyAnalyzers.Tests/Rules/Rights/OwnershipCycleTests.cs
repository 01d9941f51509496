using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Rights;

public sealed class OwnershipCycleTests
{
    [Theory]
    [InlineData("public class Order { public int Id { get; set; } public Guid BuyerId { get; set; } public Buyer Buyer { get; set; } = null!; } [DataSubject] public class Buyer { public Guid Id { get; set; } public int LastId { get; set; } public Order {|PRIV4006:Last|} { get; set; } = null!; }", "Order Buyer")]
    [InlineData("public class A { public int Id { get; set; } public B {|PRIV4006:B|} { get; set; } = null!; } public class B { public int Id { get; set; } public Z Z { get; set; } = null!; } [DataSubject] public class Z { public int Id { get; set; } public A A { get; set; } = null!; }", "A")]
    [InlineData("[OwnedBy<House>, DataSubject] public class {|PRIV4006:Dweller|} { public int Id { get; set; } } [OwnedBy<Dweller>, DataSubject] public class House { public int Id { get; set; } }", "")]
    [InlineData("public class Box { public int Id { get; set; } [OwnedBy<Person2>] public int {|PRIV4006:OwnerId|} { get; set; } public Person2 Owner { get; set; } = null!; } [DataSubject] public class Person2 { public int Id { get; set; } public int FirstId { get; set; } public Box First { get; set; } = null!; }", "")]
    public Task Cycle_Triggers(string rows, string sets) => Verify(rows, sets);

    [Theory]
    [InlineData("public class Order { public int Id { get; set; } public Guid BuyerId { get; set; } public Buyer Buyer { get; set; } = null!; } [DataSubject] public class Buyer { public Guid Id { get; set; } public int? LastId { get; set; } public Order? Last { get; set; } }", "Order Buyer")]
    [InlineData("public class Profile { public int Id { get; set; } public Guid BuyerId { get; set; } public Buyer Buyer { get; set; } = null!; } [DataSubject] public class Buyer { public Guid Id { get; set; } public Profile Profile { get; set; } = null!; }", "Profile Buyer")]
    [InlineData("public class Profile { public int Id { get; set; } public Buyer Buyer { get; set; } = null!; } [DataSubject] public class Buyer { public Guid Id { get; set; } public Profile Profile { get; set; } = null!; }", "Profile Buyer")]
    [InlineData("[DataSubject] public class Worker { public int Id { get; set; } public int ChiefId { get; set; } public Worker Chief { get; set; } = null!; }", "Worker")]
    [InlineData("public class A { public int Id { get; set; } public B B { get; set; } = null!; } public class B { public int Id { get; set; } public Z Z { get; set; } = null!; } [DataSubject] public class Z { public int Id { get; set; } public List<A> As { get; } = []; }", "A")]
    [InlineData("[OwnedBy<House>, DataSubject] public class Dweller { public int Id { get; set; } public House? House { get; set; } } [OwnedBy<Dweller>, DataSubject] public class House { public int Id { get; set; } }", "")]
    [InlineData("public class Order { public int Id { get; set; } public Guid BuyerId { get; set; } public Buyer Buyer { get; set; } = null!; } [DataSubject] public class Buyer { public Guid Id { get; set; } public int LastId { get; set; } [NotOwned(\"the empty order takes its place\")] public Order Last { get; set; } = null!; }", "Order Buyer")]
    [InlineData("public class Left { public int Id { get; set; } public int RightId { get; set; } public Right Right { get; set; } = null!; } public class Right { public int Id { get; set; } public int LeftId { get; set; } public Left Left { get; set; } = null!; }", "Left")]
    [InlineData("public class Left { public int Id { get; set; } public int OtherId { get; set; } public Other Other { get; set; } = null!; } [DataSubject] public class Other { public int Id { get; set; } public int LeftId { get; set; } public Left Left { get; set; } = null!; }", "")]
    public Task OrderExists_DoesNotTrigger(string rows, string sets) => Verify(rows, sets);

    [Fact]
    public Task BesideAStore_IsAnError_WithTheWayRound()
    {
        var test = Test("""
            [DataSubject] public class Buyer { public int Id { get; set; } public int LastId { get; set; } public Order {|#0:Last|} { get; set; } = null!; }
            public class Order { public int Id { get; set; } public int BuyerId { get; set; } public Buyer Buyer { get; set; } = null!; }
            [PersonalDataStore] public class Store { public List<Order> Orders { get; } = []; }
            """);
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<OwnershipCycleAnalyzer>.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error).WithArguments("'Buyer.Last' needs 'Order', 'Order.Buyer' needs 'Buyer'"));
        return test.RunAsync();
    }

    [Fact]
    public Task RowsOfAnotherAssembly_AreToldAtTheStore()
    {
        var test = Test("[PersonalDataStore] public class Store { public List<Domain.Order> Orders { get; } = []; public List<Domain.Buyer> {|#0:Buyers|} { get; } = []; }");
        test.TestState.AdditionalProjects["Domain"].Sources.Add("""
            using PrivacyAnalyzers; namespace Domain;
            [DataSubject] public class Buyer { public int Id { get; set; } public int LastId { get; set; } public Order Last { get; set; } = null!; }
            public class Order { public int Id { get; set; } public int BuyerId { get; set; } public Buyer Buyer { get; set; } = null!; }
            """);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<OwnershipCycleAnalyzer>.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error).WithArguments("'Buyer.Last' needs 'Order', 'Order.Buyer' needs 'Buyer'"));
        return test.RunAsync();
    }

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<OwnershipCycleAnalyzer>("""
        using Microsoft.EntityFrameworkCore;
        public class A { public int Id { get; set; } public {|CS0246:Missing|} X { get; set; } = null!; [OwnedBy<{|CS0246:Gone|}>] public int Y { get; set; } }
        [OwnedBy<C>] public class {|CS0146:B|} : C { } [OwnedBy<B>] public class {|CS0146:C|} : B { }
        public class Db : DbContext { public DbSet<A> As => Set<A>(); }
        """);

    private static Task Verify(string rows, string sets) => RowSource.VerifyAsync<OwnershipCycleAnalyzer>(rows, sets);

    private static CSharpAnalyzerTest<OwnershipCycleAnalyzer> Test(string source) => new() { TestCode = "using System.Collections.Generic; using PrivacyAnalyzers;\n" + source };
}
