using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Rights;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Rights;

public sealed class CannotEraseTests
{
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.IO;
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Care", Key = "care", Retention = "P5Y")] public sealed class Care : IPurpose { }
        public class Plain { }

        """;

    [Theory]
    [InlineData("[PersonalData<Care>(DataCategory.FreeText, Erasure = ErasureMethod.Generalize)] public string {|#0:X|} { get; set; } = \"\";", "only dates, postcodes, coordinates and network addresses can be made coarser")]
    [InlineData("[PersonalData<Care>(DataCategory.PhysicalAddress, Erasure = ErasureMethod.Generalize)] public string {|#0:X|} { get; set; } = \"\";", "only dates, postcodes, coordinates and network addresses can be made coarser")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Generalize)] public int {|#0:X|} { get; set; }", "only dates, postcodes, coordinates and network addresses can be made coarser")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Replace)] public string {|#0:X|} { get; set; } = \"\";", "its mark says Replace and states no Replacement")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Replace, Replacement = \"none\")] public int {|#0:X|} { get; set; }", "its Replacement is no 'int'")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Replace, Replacement = \"300\")] public byte? {|#0:X|} { get; set; }", "its Replacement is no 'byte'")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Replace, Replacement = \"Somewhere\")] public DayOfWeek {|#0:X|};", "its Replacement is no 'DayOfWeek'")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Replace, Replacement = \"too long\"), MaxLength(3)] public string? {|#0:X|} { get; set; }", "its Replacement is longer than 3 characters")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Pseudonymize), StringLength(8)] public string? {|#0:X|} { get; set; }", "a pseudonym does not fit a length of 8")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Pseudonymize)] public DateOnly {|#0:X|} { get; set; }", "a pseudonym is a text, a Guid or bytes")]
    [InlineData("[PersonalData<Care>] public Plain {|#0:X|} { get; set; } = new();", "nothing stands for an empty 'Plain': let it be null")]
    [InlineData("[PersonalData<Care>] public Stream {|#0:X|} = Stream.Null;", "nothing stands for an empty 'Stream': let it be null")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Clear)] public string {|#0:X|} => Environment.MachineName;", "nothing can write it")]
    [InlineData("[PersonalData<Care>(Erasure = ErasureMethod.Pseudonymize)] public string {|#0:X|} { set { } }", "nothing can read it")]
    [InlineData("[Obsolete(\"no\", true), PersonalData<Care>] public string? {|#0:X|} { get; set; }", "naming it is an error, since it is obsolete")]
    public Task NoWay_Triggers(string member, string reason) => Verify("public partial class C { " + member + " }", "C.X", reason);

    /// <summary>What a member's body uses of a primary constructor's parameters is kept in a field without a name.</summary>
    [Theory]
    [InlineData("public partial class C([PersonalData<Care>] string {|#0:x|}) { [PersonalData<Care>] public string? Name; public int Length() => x.Length; }")]
    [InlineData("public partial class C([PersonalData<Care>] string {|#0:x|}) { [PersonalData<Care>] public string? Name; } partial class C { public string Shown => x.Trim(); }")]
    [InlineData("public partial struct C([PersonalData<Care>] string {|#0:x|}) { [PersonalData<Care>] public string? Name; public string Shown { get { return x; } set { x = value; } } }")]
    [InlineData("public partial class C([PersonalData<Care>] string {|#0:x|}) { [PersonalData<Care>] public string? Name; public int Length() => x.Length; } public partial class D(string y) : C(y) { [PersonalData<Care>] public string? More; }")]
    public Task CapturedParameter_Triggers(string source)
    {
        var test = Test(source);
        test.ExpectedDiagnostics.Add(Finding(0, "C(x)", "the type keeps it where no code can clear it: keep it in a property"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("public partial class C([PersonalData<Care>] string x) { [PersonalData<Care>] public string? Name { get; set; } = x; public void M(string x) => x.Trim(); public int N() { var x = 1; return x; } }")]
    [InlineData("public partial class C([PersonalData<Care>] string x) { [PersonalData<Care>] public string? Name; [PersonalData<Care>] private string _x = x; public string? M(C other) => other._x + new C(x: \"\").Name; }")]
    [InlineData("public partial class C(string x) { [PersonalData<Care>] public string? Name; public int Length() => x.Length; }")]
    [InlineData("public partial record C([PersonalData<Care>] string x) { public int Length() => x.Length; }")]
    public Task ParameterThatIsNotKept_DoesNotTrigger(string source) => Test(source).RunAsync();

    [Theory]
    [InlineData("public partial class C { [PersonalData<Care>] public string? Name; public Inner {|#0:Held|} { get; } = new(); } public partial class Inner { [PersonalData<Care>] public Stream {|#1:X|} = Stream.Null; }")]
    [InlineData("public partial class C { [PersonalData<Care>] public string? Name; public List<Inner> {|#0:Held|} { get; } = []; } public partial record Inner([PersonalData<Care>] Stream {|#1:X|});")]
    [InlineData("public partial class C { [PersonalData<Care>] public string? Name; public Inner[] {|#0:Held|} = []; } public partial struct Inner { [PersonalData<Care>] public Stream {|#1:X|}; }")]
    public Task WhatItHolds_Triggers(string source)
    {
        var test = Test(source);
        test.ExpectedDiagnostics.Add(Finding(0, "C.Held", "'Inner' does not erase itself"));
        test.ExpectedDiagnostics.Add(Finding(1, "Inner.X", "nothing stands for an empty 'Stream': let it be null"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("public class Bare { [PersonalData<Care>] public string Name = \"\"; } public partial class C { [PersonalData<Care>] public string? N; public Bare {|#0:X|} { get; } = new(); }", "'Bare' holds personal data and does not erase itself")]
    [InlineData("public partial class Inner { [PersonalData<Care>] public string N = \"\"; } public class Bare { public Inner I = new(); } public partial class C { [PersonalData<Care>] public string? N; public List<Bare> {|#0:X|} { get; } = []; }", "'Bare' holds personal data and does not erase itself")]
    [InlineData("public interface INamed { [PersonalData<Care>] string Name { get; } } public partial class C { [PersonalData<Care>] public string? N; public INamed? {|#0:X|}; }", "'INamed' holds personal data and does not erase itself")]
    [InlineData("public partial class Inner { [PersonalData<Care>] public string N = \"\"; } public partial class Box<T> { [PersonalData<Care>] public string? N; public T? Value; } public partial class C { [PersonalData<Care>] public string? N; public Box<Inner> {|#0:X|} = new(); }", "'Box' does not know what its 'Value' holds")]
    [InlineData("public partial class Inner { [PersonalData<Care>] public string N = \"\"; } public class Box<T> { public T? Value; } public partial class C { [PersonalData<Care>] public string? N; public Box<Inner> {|#0:X|} = new(); }", "'Box' holds personal data and does not erase itself")]
    public Task HeldAndForgotten_Triggers(string source, string reason) => Verify(source, "C.X", reason);

    /// <summary>Nothing calls the erasure of what stands deeper than in a collection, as a key, or in a struct without a place.</summary>
    [Theory]
    [InlineData("List<List<Inner>>", "Inner")]
    [InlineData("Dictionary<string, List<Inner>>", "Inner")]
    [InlineData("Dictionary<Inner, int>", "Inner")]
    [InlineData("Dictionary<Phone, Inner>", "Phone")]
    [InlineData("Dictionary<Phone, int>", "Phone")]
    [InlineData("(int, Inner)", "Inner")]
    [InlineData("(Phone A, int B)?", "Phone")]
    [InlineData("(int, Bare)", "Bare")]
    [InlineData("List<(int, Inner)>", "Inner")]
    [InlineData("KeyValuePair<string, Inner>", "Inner")]
    [InlineData("Tuple<int, Inner>?", "Inner")]
    [InlineData("Lazy<Inner>?", "Inner")]
    [InlineData("System.Threading.Tasks.Task<Inner>?", "Inner")]
    [InlineData("HashSet<Spot>", "Spot")]
    [InlineData("Dictionary<string, Spot>", "Spot")]
    [InlineData("List<Spot?>", "Spot")]
    [InlineData("IList<Spot>", "Spot")]
    [InlineData("Spot[,]", "Spot")]
    public Task HeldOutOfReach_Triggers(string type, string held) =>
        Verify(OutOfReach + "public partial class C { [PersonalData<Care>] public string? N; public " + type + " {|#0:X|} { get; set; } = default!; }", "C.X", "nothing reaches the '" + held + "' in it: mark it, and it is cleared");

    [Theory]
    [InlineData("public List<Inner> X { get; } = []; public Inner[] Y = []; public Dictionary<string, Inner> Z { get; } = []; public Spot[] S = []; public List<Spot> L { get; } = [];")]
    [InlineData("[PersonalData<Care>] public List<List<Inner>> X { get; } = []; [PersonalData<Care>] public (int, Inner) Y { get; set; } [PersonalData<Care>] public Dictionary<Phone, Inner> Z { get; } = []; [PersonalData<Care>] public HashSet<Spot>? S { get; set; }")]
    [InlineData("[NotPersonalData(\"of the shop\")] public (int, Inner) X { get; set; } public (int, Inner) Made => default; public (int, string) Y { get; set; } public List<List<Plain>> Z { get; } = [];")]
    [InlineData("public IEqualityComparer<Inner>? X { get; set; } public Func<Inner>? Y { get; set; } public List<Action<Inner>> Z { get; } = []; public IComparer<Inner>[] W = [];")]
    [InlineData("public Dictionary<Person, int> Seen { get; } = []; public (Person, int) Best { get; set; } public List<List<Row>> Rows { get; } = [];")]
    public Task HeldWithinReach_DoesNotTrigger(string members) =>
        VerifyNothing(OutOfReach + "[DataSubject] public partial class Person { public int Id { get; set; } [PersonalData<Care>] public string N = \"\"; } public class Row { public int Id { get; set; } [PersonalData<Care>] public string Name = \"\"; } public partial class C { [PersonalData<Care>] public string? N; " + members + " }");

    private const string OutOfReach = "public partial class Inner { [PersonalData<Care>] public string N = \"\"; } public partial struct Spot { [PersonalData<Care>] public string N; } [PersonalData<Care>] public readonly partial record struct Phone(string Number); public class Bare { [PersonalData<Care>] public string Name = \"\"; }\n";

    [Theory]
    [InlineData("public partial class Inner { [PersonalData<Care>] public string N = \"\"; } public partial class Box<T> { [PersonalData<Care>] public string? N; public T? Value; } public partial class C : Box<Inner> { [PersonalData<Care>] public string? Own; }")]
    [InlineData("public partial class Inner { [PersonalData<Care>] public string N = \"\"; } public partial class Box<T> { [PersonalData<Care>] public T? Value; } public partial class C { public Box<Inner> X = new(); [PersonalData<Care>] public string? Own; }")]
    [InlineData("public class Bare { [PersonalData<Care>] public string Name = \"\"; } public partial class C { [PersonalData<Care>] public string? N; [PersonalData<Care>] public Bare? X { get; set; } [NotPersonalData(\"of the shop\")] public Bare? Y { get; set; } public Bare Made => new(); }")]
    [InlineData("public class Row { public int Id { get; set; } [PersonalData<Care>] public string Name = \"\"; } public partial class C { [PersonalData<Care>] public string? N; public Row? X { get; set; } public List<Row> Y { get; } = []; }")]
    public Task HeldAndErased_DoesNotTrigger(string source) => VerifyNothing(source);

    [Theory]
    [InlineData("public partial class C { [PersonalData<Care>(DataCategory.FreeText)] public string Message { get; set; } = \"\"; }")]
    [InlineData("public partial class C { [PersonalData<Care>(Erasure = ErasureMethod.Replace, Replacement = \"(erased)\")] public string Title { get; } = \"\"; }")]
    [InlineData("public partial class C { [PersonalData<Care>] public Stream? Photo { get; set; } }")]
    [InlineData("public partial class C { [PersonalData<Care>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateOnly Birth { get; set; } }")]
    [InlineData("public partial class C { [PersonalData<Care>] public string First = \"\"; [PersonalData<Care>] public string Full => First + \"!\"; }")]
    [InlineData("public class C { [PersonalData<Care>] public Stream Photo { get; set; } = Stream.Null; }")]
    [InlineData("public partial class C { [PersonalData<Care>] public Stream Photo { get; set; } = Stream.Null; public void Erase(ErasureValues values) => Photo = Stream.Null; }")]
    [InlineData("public partial class C { [PersonalData<Care>] public Node? Next { get; set; } } public partial class Node { public C? Back { get; set; } [PersonalData<Care>] public string Name = \"\"; }")]
    [InlineData("public partial class C { [PersonalData<Care>] public Action? Done; [PersonalData<Care>] public Type? Kind; [PersonalData<Care>] public static string X = \"\"; }")]
    public Task AWay_DoesNotTrigger(string source) => VerifyNothing(source);

    [Fact]
    public Task TypeParameterOfTheSameName_Triggers() =>
        Verify("#pragma warning disable CS0693\npublic partial class Outer<T> { public partial class Inner<T> { [PersonalData<Care>] public T {|#0:X|} { get; init; } = default!; } }", "Outer<T>.Inner<T>.X", "nothing can write it");

    [Fact]
    public Task TypeParameterOfAnotherName_DoesNotTrigger() =>
        VerifyNothing("public partial class Outer<T> { public partial class Inner<U> { [PersonalData<Care>] public U X { get; init; } = default!; } }");

    [Fact]
    public Task BesideAStore_IsAnError()
    {
        var test = Test("public partial class C { [PersonalData<Care>] public Stream {|#0:X|} = Stream.Null; } [PersonalDataStore] public partial class Store { }");
        test.ExpectedDiagnostics.Add(Finding(0, "C.X", "nothing stands for an empty 'Stream': let it be null").WithSeverity(DiagnosticSeverity.Error));
        return test.RunAsync();
    }

    /// <summary>A project of rows does not know of the store that keeps them: the store is told.</summary>
    [Theory]
    [InlineData("public partial class Row { [PersonalData<Sale>] public Stream X { get; set; } = Stream.Null; public static EntityDescriptor<Row> PersonalDataDescriptor => null!; }", true)]
    [InlineData("public partial class Row : Base { [PersonalData<Sale>] public Stream X { get; set; } = Stream.Null; public static new EntityDescriptor<Row> PersonalDataDescriptor => null!; } public class Base : IErasable { [PersonalData<Sale>] public string? Y { get; set; } public static EntityDescriptor<Base> PersonalDataDescriptor => null!; public virtual void Erase(ErasureValues values) => Y = null; }", true)]
    [InlineData("public partial class Row : IErasable { [PersonalData<Sale>] public Stream X { get; set; } = Stream.Null; public static EntityDescriptor<Row> PersonalDataDescriptor => null!; void IErasable.Erase(ErasureValues values) => X = Stream.Null; }", false)]
    [InlineData("public partial class Row { public int X { get; set; } [PersonalData<Sale>] public string Shown => X.ToString(); public static EntityDescriptor<Row> PersonalDataDescriptor => null!; }", false)]
    [InlineData("public class Row { [PersonalData<Sale>] public Stream X { get; set; } = Stream.Null; }", false)]
    public Task RowOfAnotherAssembly_IsToldAtTheStore(string row, bool isFound)
    {
        var test = Test("[PersonalDataStore] public partial class Store { public List<Domain.Row> " + (isFound ? "{|#0:Rows|}" : "Rows") + " { get; } = []; }");
        test.TestState.AdditionalProjects["Domain"].Sources.Add("using System.IO; using PrivacyAnalyzers; namespace Domain; [Purpose(LegalBasis.Contract, \"Sell\", Retention = \"P1Y\")] public sealed class Sale : IPurpose { }" + row);
        test.TestState.AdditionalProjectReferences.Add("Domain");
        if (isFound)
        {
            test.ExpectedDiagnostics.Add(Finding(0, "Row", "'Domain' has no erasure of it, which its own build tells of as PRIV4004").WithSeverity(DiagnosticSeverity.Error));
        }

        return test.RunAsync();
    }

    [Fact]
    public Task WhatABaseSays_IsSaidOnce() =>
        Verify("public partial class B { [PersonalData<Care>] public Stream {|#0:X|} = Stream.Null; } public partial class C : B { [PersonalData<Care>] public string Y = \"\"; }", "B.X", "nothing stands for an empty 'Stream': let it be null");

    /// <summary>The part of a generated file comes first by its name, where the compiler drops what is found; and files may come in any order.</summary>
    [Theory]
    [InlineData("C.Designer.cs", "C.More.cs", "C.Odd.cs")]
    [InlineData("C.Odd.cs", "C.More.cs", "C.Designer.cs")]
    [InlineData("C.Designer.cs", "C.Odd.cs", "C.More.cs")]
    public Task TypeOfManyParts_IsToldAtTheFirstThatSomebodyWrote(params string[] files)
    {
        var test = new CSharpAnalyzerTest<CannotEraseAnalyzer>();
        test.TestState.Sources.Add(("Base.cs", Prelude + "public class B { [PersonalData<Care>] public Stream X { get; set; } = Stream.Null; }"));
        foreach (var file in files)
        {
            test.TestState.Sources.Add((file, file switch
            {
                "C.More.cs" => "public partial class {|#0:C|} { }",
                "C.Odd.cs" => "using PrivacyAnalyzers; public partial class C : B { [PersonalData<Care>] public string Y = \"\"; }",
                _ => "public partial class C { }",
            }));
        }

        test.ExpectedDiagnostics.Add(Finding(0, "B.X", "nothing stands for an empty 'Stream': let it be null"));
        return test.RunAsync();
    }

    [Fact]
    public Task OlderFramework_CannotBind()
    {
        var test = new CSharpAnalyzerTest<CannotEraseAnalyzer>
        {
            TestCode = """
                using PrivacyAnalyzers;
                [Purpose(LegalBasis.Contract, "Care", Key = "care", Retention = "P5Y")] public sealed class Care : IPurpose { }
                public partial class C { [PersonalData<Care>] public string {|#0:X|} { get; } = ""; [PersonalData<Care>] public string Y { get; private set; } = ""; }
                """,
            ReferenceAssemblies = ReferenceSet.NetStandard20,
        };
        test.ExpectedDiagnostics.Add(Finding(0, "C.X", "nothing can write it"));
        return test.RunAsync();
    }

    private static Task Verify(string source, string name, string reason)
    {
        var test = Test(source);
        test.ExpectedDiagnostics.Add(Finding(0, name, reason));
        return test.RunAsync();
    }

    private static Task VerifyNothing(string source) => Test(source).RunAsync();

    private static DiagnosticResult Finding(int place, string name, string reason) =>
        CSharpAnalyzerVerifier<CannotEraseAnalyzer>.Diagnostic().WithLocation(place).WithArguments(name, reason);

    private static CSharpAnalyzerTest<CannotEraseAnalyzer> Test(string source) => new() { TestCode = Prelude + source };
}
