using PrivacyAnalyzers.CodeFixes.Disclosure;
using PrivacyAnalyzers.Verification;
using Test = PrivacyAnalyzers.Verification.CSharpCodeFixTest<PrivacyAnalyzers.Rules.Disclosure.WholeResponseAnalyzer, PrivacyAnalyzers.CodeFixes.Disclosure.WholeResponseFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Disclosure;

public sealed class WholeResponseFixTests
{
    private const string Rows = """

        [Purpose(LegalBasis.Contract, "Order")] public sealed class Ordering : IPurpose;
        public class Row { public int Id { get; set; } }
        [DataSubject]
        public class Customer : Row
        {
            [PersonalData<Ordering>] public string Email { get; set; } = "";
            [NotPersonalData("display language")] public string Culture { get; set; } = "fr";
            public DateTime? Seen;
            public List<Customer> Friends { get; } = [];
            public string Secret { private get; set; } = "";
            internal int Internal { get; set; }
        }
        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using PrivacyAnalyzers;

        """;

    [Theory]
    [InlineData("public IActionResult Get() => Ok([|me|]);", "public IActionResult Get() => Ok(new { me.Id, me.Culture, me.Seen });")]
    [InlineData("public IActionResult Get() => Ok([|me|]!);", "public IActionResult Get() => Ok(new { me!.Id, me!.Culture, me!.Seen });")]
    [InlineData("public IActionResult Get() => Ok(([|me|]));", "public IActionResult Get() => Ok(new { (me).Id, (me).Culture, (me).Seen });")]
    [InlineData("public ActionResult<Customer> Get() => Ok([|me|]);", "public ActionResult<Customer> Get() => Ok(new { me.Id, me.Culture, me.Seen });")]
    [InlineData("public IActionResult Get() => new JsonResult([|this.all|]);", "public IActionResult Get() => new JsonResult(this.all.Select(customer => new { customer.Id, customer.Culture, customer.Seen }));")]
    [InlineData("public IResult Get() => Results.Ok([|all.Where(x => x.Id > 3)|]);", "public IResult Get() => Results.Ok(all.Where(x => x.Id > 3).Select(customer => new { customer.Id, customer.Culture, customer.Seen }));")]
    [InlineData("public async Task<IActionResult> Get() => Ok(await [|LoadAsync()|]);", "public async Task<IActionResult> Get() => Ok((await LoadAsync()).Select(customer => new { customer.Id, customer.Culture, customer.Seen }));")]
    [InlineData("public IActionResult Get(int customer) => Ok([|all|]);", "public IActionResult Get(int customer) => Ok(all.Select(row => new { row.Id, row.Culture, row.Seen }));")]
    public Task Row_IsAnsweredAsAView(string answer, string mended) => VerifyAsync(Controller(answer), Controller(mended));

    /// <summary>A declared type, a row that would be asked for again for each of its values, one that may not be there, a wrapper.</summary>
    [Theory]
    [InlineData("public Customer Get() => [|me|];")]
    [InlineData("public ActionResult<Customer> Get() => [|me|];")]
    [InlineData("public IActionResult Get() => Ok([|all.First()|]);")]
    [InlineData("public IActionResult Get() => Ok([|all[0]|]);")]
    [InlineData("public IActionResult Get(Customer? other) => Ok([|other|]);")]
    [InlineData("public IActionResult Get() => Ok([|new { Who = me }|]);")]
    [InlineData("public Microsoft.AspNetCore.Http.HttpResults.Ok<Customer> Get() => TypedResults.Ok([|me|]);")]
    [InlineData("public IResult Get() => Results.Ok<Customer>([|me|]);")]
    public Task WhereNoViewFits_NothingIsOffered(string answer) => VerifyAsync(Controller(answer), mended: null);

    [Fact]
    public Task Linq_IsBroughtIntoScope()
    {
        const string Policy = "using System;\nusing System.Collections.Generic;\nusing Microsoft.AspNetCore.Mvc;\nusing PrivacyAnalyzers;\n";
        const string Mended = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Microsoft.AspNetCore.Mvc;\nusing PrivacyAnalyzers;\n";
        var members = "public class C(List<Customer> all) : ControllerBase { public IActionResult Get() => Ok(" + "{0}" + "); }" + Rows;
        return VerifyAsync(Policy + members.Replace("{0}", "[|all|]", StringComparison.Ordinal), Mended + members.Replace("{0}", "all.Select(customer => new { customer.Id, customer.Culture, customer.Seen })", StringComparison.Ordinal));
    }

    private static string Controller(string member) =>
        Usings + "public class C(List<Customer> all, Customer me) : ControllerBase\n{\n    private readonly List<Customer> all = all;\n    public int Mine => me.Id;\n    private Task<List<Customer>> LoadAsync() => Task.FromResult(all);\n    " + member + "\n}" + Rows;

    private static Task VerifyAsync(string code, string? mended)
    {
        var test = new Test { TestCode = code, ReferenceAssemblies = ReferenceSet.AspNetCore100 };
        if (mended is not null)
        {
            test.FixedCode = mended;
        }

        return test.RunAsync();
    }
}
