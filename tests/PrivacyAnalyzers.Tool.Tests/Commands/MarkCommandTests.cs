using System.Text;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class MarkCommandTests
{
    private const string Policy = """
        using PrivacyAnalyzers;

        namespace Shop.Policy;

        [Purpose(LegalBasis.Contract, "Deliver your order", Key = "order", Retention = "P5Y")]
        public sealed class Orders : IPurpose;

        [Purpose(LegalBasis.Contract, "Answer you", Key = "support", Retention = "P1Y")]
        public sealed class Support : IPurpose;
        """;

    private const string Customer = """
        namespace Shop;

        /// <summary>Who buys.</summary>
        public class Customer
        {
            public int Id { get; set; }

            /// <summary>The first.</summary>
            public string FirstName { get; set; } = ""; // as on the parcel
            public string   Email { get; set; } = "";

            public string Diagnosis { get; set; } = "";
        }

        public record Person(string FirstName, System.DateOnly BirthDate);

        """;

    private const string Marked = """
        using PrivacyAnalyzers;
        using Shop.Policy;

        namespace Shop;

        /// <summary>Who buys.</summary>
        public class Customer
        {
            public int Id { get; set; }

            /// <summary>The first.</summary>
            [PersonalData<Orders>]
            public string FirstName { get; set; } = ""; // as on the parcel
            [PersonalData<Orders>]
            public string   Email { get; set; } = "";

            [PersonalData<Orders>(DataCategory.Health)]
            public string Diagnosis { get; set; } = "";
        }

        public record Person([PersonalData<Orders>] string FirstName, [PersonalData<Orders>] System.DateOnly BirthDate);

        """;

    private const string Diff = """
        --- a/Shop/Customer.cs
        +++ b/Shop/Customer.cs
        @@ -1,3 +1,6 @@
        +using PrivacyAnalyzers;
        +using Shop.Policy;
        +
         namespace Shop;
         
         /// <summary>Who buys.</summary>
        @@ -7,6 +10,7 @@
         
             /// <summary>The first.</summary>
             public string FirstName { get; set; } = ""; // as on the parcel
        +    [PersonalData<Orders>]
             public string   Email { get; set; } = "";
         
             public string Diagnosis { get; set; } = "";

        """;

    [Fact]
    public async Task Diff_ShowsWhatIsNamed_AndWritesNothing()
    {
        using var folder = Shop();
        var run = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "order", "--only", "customer.email");
        Assert.Equal(ExitCodes.Clean, run.ExitCode);
        Assert.Equal(Diff.ReplaceLineEndings("\n"), run.Output);
        Assert.EndsWith("1 members would be marked; '--apply' writes them. 4 more look personal and were not asked for.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(Customer.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(folder.At("Shop/Customer.cs")));
    }

    [Fact]
    public async Task Apply_WritesMarks_AndKeepsAllElse()
    {
        using var folder = Shop();
        var run = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders", "--apply");
        Assert.Equal((ExitCodes.Clean, "Shop/Customer.cs\n5 members marked. Review each: a mark says why the data is there.\n"), (run.ExitCode, run.Output));
        Assert.Equal(Marked.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(folder.At("Shop/Customer.cs")));
        var again = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders");
        Assert.Equal("", again.Output);
        Assert.DoesNotContain("PRIV5001", (await ToolRun.OfAsync("check", folder.Path, "--no-msbuild", "--level", "why")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confidence_LeavesOutWhatIsLessSure_AndATypeIsNamedWhole()
    {
        using var folder = Shop();
        folder.Write("Shop/Subscriber.cs", "namespace Shop; public class Subscriber { public string City { get; set; } = \"\"; }");
        Assert.Equal(5, Count((await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders", "--confidence", "high")).Output));
        Assert.Equal(6, Count((await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders")).Output));
        Assert.Equal(2, Count((await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders", "--only", "Person.*")).Output));
    }

    [Fact]
    public async Task BytesOfAFile_StayWhatTheyAre()
    {
        using var folder = Shop();
        var patient = "namespace Shop;\r\n// é\r\npublic class Patient\r\n{\r\n    public string Phone { get; set; } = \"\";\r\n}\r\n";
        await File.WriteAllTextAsync(folder.At("Shop/Patient.cs"), patient, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var diff = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders", "--only", "Patient.Phone");
        Assert.Contains("-\uFEFFnamespace Shop;\n+\uFEFFusing PrivacyAnalyzers;\n+using Shop.Policy;\n+\n+namespace Shop;\n", diff.Output, StringComparison.Ordinal);
        await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders", "--only", "Patient.Phone", "--yes");
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("using PrivacyAnalyzers;\r\nusing Shop.Policy;\r\n\r\n" + patient.Replace("    public string Phone", "    [PersonalData<Orders>]\r\n    public string Phone", StringComparison.Ordinal))],
            await File.ReadAllBytesAsync(folder.At("Shop/Patient.cs")));
    }

    [Fact]
    public async Task FileInAnotherEncoding_IsRefused_AndNothingIsWritten()
    {
        using var folder = Shop();
        byte[] latin = [.. "namespace Shop; // caf"u8, 0xE9, .. "\npublic class Patient { public string Phone { get; set; } = \"\"; }\n"u8];
        await File.WriteAllBytesAsync(folder.At("Shop/Patient.cs"), latin);
        var run = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders", "--apply");
        Assert.Equal(ExitCodes.CouldNotRun, run.ExitCode);
        Assert.Contains("Shop/Patient.cs is neither UTF-8 nor UTF-16", run.Error, StringComparison.Ordinal);
        Assert.Equal(latin, await File.ReadAllBytesAsync(folder.At("Shop/Patient.cs")));
        Assert.Equal(Customer.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(folder.At("Shop/Customer.cs")));
    }

    [Fact]
    public async Task GeneratedCode_IsLeftAlone()
    {
        using var folder = Shop();
        folder.Write("Shop/User.g.cs", "namespace Shop; public class User { public string Email { get; set; } = \"\"; }");
        folder.Write("Shop/Member.cs", "// <auto-generated/>\nnamespace Shop; public class Member { public string Email { get; set; } = \"\"; }");
        folder.Write("Shop/ShopModelSnapshot.cs", "namespace Shop; public class Subscriber { public string Email { get; set; } = \"\"; }");
        var run = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders", "--confidence", "low", "--apply");
        Assert.StartsWith("Shop/Customer.cs\n5 members", run.Output, StringComparison.Ordinal);
        var refused = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "--purpose", "Orders", "--only", "User.Email", "--lang", "fr");
        Assert.Equal(ExitCodes.CouldNotRun, refused.ExitCode);
        Assert.Contains("« User.Email » ne nomme aucun membre", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Purpose_IsNeverGuessed()
    {
        using var folder = Shop();
        var several = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, several.ExitCode);
        Assert.EndsWith("privacy: Say which purpose with '--purpose': Orders, Support.\n", several.Error, StringComparison.Ordinal);
        Assert.EndsWith("privacy: There is no purpose 'Order'. There are: Orders, Support.\n", (await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "-p", "Order")).Error, StringComparison.Ordinal);
        using var none = new ScratchFolder().Write("One.cs", "class One { public int Width; }");
        Assert.Contains("'privacy init' writes purposes", (await ToolRun.OfAsync("mark", none.Path)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MembersOfProjectsThatCannotNameThePurpose_AreCounted()
    {
        using var folder = Shop().Write("Web/Web.csproj", MarkedShop.Project).Write("Web/Visitor.cs", "namespace Web; public class Visitor { public string Email { get; set; } = \"\"; }");
        var run = await ToolRun.OfAsync("mark", folder.Path, "--no-msbuild", "-p", "Orders", "--only", "Visitor.Email");
        Assert.Equal((ExitCodes.Clean, ""), (run.ExitCode, run.Output));
        Assert.Contains("0 members would be marked; '--apply' writes them. 1 are in projects that cannot name the purpose.", run.Error, StringComparison.Ordinal);
    }

    private static int Count(string diff) => diff.Split("[PersonalData<Orders>").Length - 1;

    private static ScratchFolder Shop() => new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Policy.cs", Policy.ReplaceLineEndings("\n")).Write("Shop/Customer.cs", Customer.ReplaceLineEndings("\n"));
}
