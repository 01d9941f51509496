using PrivacyAnalyzers.Rules.Marks;
using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Marks.AmbiguousSubjectKeyAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

public sealed class AmbiguousSubjectKeyTests
{
    [Fact]
    public Task NoKey_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [{|#0:DataSubject(SubjectKind.Customer)|}]
        public class Customer { public string Email { get; set; } }
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Customer", "there is no 'Id', no 'CustomerId' and no '[Key]' member"));

    [Fact]
    public Task SeveralKeys_Trigger() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        public class Shop
        {
            [{|#0:DataSubject|}]
            public class Customer { public int Id { get; set; } public string CustomerId { get; set; } }
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Shop.Customer", "'Id' and 'CustomerId' could each be it"));

    [Fact]
    public Task NamedKeyThatIsNoMember_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [DataSubject(Key = {|#0:new[] { "Number" }|})]
        public class Customer { public int Id { get; set; } }
        """,
        Verify.Diagnostic().WithLocation(0).WithArguments("Customer", "'Key' names 'Number', which is not a member"));

    [Theory]
    [InlineData("[[|DataSubject|]] public record Customer(string Email);")]
    [InlineData("[[|DataSubject|]] public record struct Customer(string Email, System.Guid Number);")]
    [InlineData("[[|DataSubject|]] public struct Customer { public string Email; }")]
    [InlineData("[[|DataSubject|]] public class Customer<T> { public T Value { get; set; } }")]
    [InlineData("[[|DataSubject|]] public class Customer { public static int Id { get; set; } public const int CustomerId = 1; }")]
    [InlineData("public partial class Customer { public string Email { get; set; } } [[|DataSubject|]] public partial class Customer { }")]
    [InlineData("[[|DataSubject|]] public class Customer { [SubjectKey(typeof(Sponsor))] public int Sponsored { get; set; } } public class Sponsor { }")]
    [InlineData("[[|DataSubject|]] public abstract class Customer { public int Id { get; set; } public int CustomerId { get; set; } }")]
    public Task EveryKindOfType_Triggers(string source) => Verify.VerifyAnalyzerAsync("using PrivacyAnalyzers;\n" + source);

    [Fact]
    public Task KeyLeftToDerivedTypes_TriggersWhereItIsNotGiven() => Verify.VerifyAnalyzerAsync(
        """
        using PrivacyAnalyzers;
        [DataSubject] public abstract class Person { public string Name { get; set; } }
        public class Customer : Person { public int CustomerId { get; set; } }
        public class [|Visitor|] : Person { }
        public class Regular : Visitor { }
        [DataSubject] public interface IPerson { string Name { get; } }
        public class [|Patient|] : IPerson { public string Name => ""; }
        public record Member(int Id, string Name) : IPerson;
        """);

    [Fact]
    public Task BaseOfAnotherAssembly_TriggersWhereItHasNoKey()
    {
        var test = new CSharpAnalyzerTest<AmbiguousSubjectKeyAnalyzer>
        {
            TestCode = """
            public class [|Customer|] : People.Person { }
            public class Employee : People.Person { public int Id { get; set; } }
            public class User : People.Account { }
            """,
        };
        test.TestState.AdditionalProjects["People"].Sources.Add(
            """
            using PrivacyAnalyzers;
            namespace People;
            [DataSubject] public abstract class Person { }
            [DataSubject(Key = new[] { nameof(Login) })] public class Account { public string Login { get; set; } = ""; }
            """);
        test.TestState.AdditionalProjectReferences.Add("People");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[DataSubject] public class Customer { public System.Guid Id { get; init; } }")]
    [InlineData("[DataSubject] public class Customer { public int CustomerId { get; init; } public int RegionId { get; init; } }")]
    [InlineData("[DataSubject] public record Customer(int Id, string Email);")]
    [InlineData("[DataSubject] public record Customer([SubjectKey] string Email);")]
    [InlineData("[DataSubject] public record Customer([property: SubjectKey] string Email);")]
    [InlineData("[DataSubject] public class Customer { [SubjectKey] public int Id { get; init; } public int CustomerId { get; init; } }")]
    [InlineData("[DataSubject] public class Customer { [SubjectKey] public int Tenant { get; init; } [SubjectKey] public int Number { get; init; } }")]
    [InlineData("[DataSubject] public class Customer { [System.ComponentModel.DataAnnotations.Key] public string Email { get; init; } public int Id { get; init; } }")]
    [InlineData("[DataSubject(Key = new[] { nameof(Id) })] public class Customer : Entity { public int CustomerId { get; set; } } public class Entity { public int Id { get; set; } }")]
    [InlineData("[DataSubject] public class Customer : Entity<int> { } public abstract class Entity<TKey> { public TKey Id { get; set; } }")]
    [InlineData("[DataSubject] public class Customer { private readonly int id; public int Id => id; }")]
    [InlineData("[DataSubject] public interface IPerson { string Name { get; } }")]
    [InlineData("[DataSubject] public abstract class Person { public abstract string Name { get; } }")]
    [InlineData("public class Order { public string Number { get; set; } }")]
    [InlineData("[DataSubject] public partial class Customer { public string Email { get; set; } } public partial class Customer { public int Id { get; set; } }")]
    [InlineData("[DataSubject] public class Customer : Person { [SubjectKey(typeof(Person))] public int Number { get; set; } } public class Person { }")]
    [InlineData("[DataSubject] public static class Customer { }")]
    public Task KeyThatCanBeTold_DoesNotTrigger(string source) => Verify.VerifyAnalyzerAsync("using PrivacyAnalyzers;\n" + source);

    [Fact]
    public Task EntityFrameworkPrimaryKey_DoesNotTrigger()
    {
        var test = new CSharpAnalyzerTest<AmbiguousSubjectKeyAnalyzer>
        {
            ReferenceAssemblies = ReferenceSet.Net100.WithEntityFrameworkCore(),
            TestCode = """
            using Microsoft.EntityFrameworkCore;
            using PrivacyAnalyzers;
            [DataSubject, PrimaryKey(nameof(Tenant), nameof(Number))]
            public class Customer { public int Tenant { get; set; } public int Number { get; set; } }
            """,
        };
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[DataSubject] public class Customer : {|CS0246:IdentityUser|} { public string Email { get; set; } }")]
    [InlineData("[DataSubject] public class {|CS0146:A|} : B { } public class {|CS0146:B|} : A { }")]
    [InlineData("[{|CS0246:{|CS0246:DataSubjec|}|}] public class Customer { }")]
    [InlineData("[DataSubject(Key = {|CS0029:42|})] public class Customer { public int Id { get; set; } }")]
    [InlineData("[DataSubject({|CS1503:\"customer\"|})] public class Customer { public int Id { get; set; } }")]
    public Task BrokenCode_DoesNotTrigger(string source) => Verify.VerifyAnalyzerAsync("using PrivacyAnalyzers;\n" + source);
}
