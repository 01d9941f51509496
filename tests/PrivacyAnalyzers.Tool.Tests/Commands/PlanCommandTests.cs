namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class PlanCommandTests
{
    private const string Shop = """
        using PrivacyAnalyzers; namespace Shop;
        [Purpose(LegalBasis.Contract, "Deliver", Key = "order", Retention = "P5Y")] [Recipient("La Poste", RecipientRole.Processor, Country = "FR")] public sealed class Orders : IPurpose;
        [DataSubject(SubjectKind.Customer), PersonalData<Orders>] public partial class Buyer { public int Id { get; init; } public string Email { get; set; } = ""; public List<Order> Bought { get; } = []; }
        public partial class Order { public int Id { get; init; } public Buyer Buyer { get; set; } = null!; [PersonalData<Orders>(Erasure = ErasureMethod.Clear)] public string? Gift { get; set; } public List<Line> Lines { get; } = []; }
        public class Line { public int Id { get; init; } public Order Order { get; set; } = null!; }
        public partial class Note { public int Id { get; init; } [NotOwned("who typed it")] public Buyer? By { get; set; } }
        public partial class Review { public int Id { get; init; } public Buyer? About { get; set; } }
        [PersonalDataStore] public partial class ShopStore
        {
            public List<Buyer> Buyers { get; } = []; public List<Order> Orders { get; } = []; public List<Line> Lines { get; } = []; public List<Note> Notes { get; } = []; public List<Review> Reviews { get; } = [];
        }
        """;

    private const string Steps = """
        1. **Delete** `Line`: found by `Line.Order`.
        2. **Unlink** `Note`: found by `Note.By`; the row stays, and what leads to the person goes.
        3. **Delete** `Order`: found by `Order.Buyer`. Personal data: Gift (emptied).
        4. **Undecided** `Review`: found by `Review.About`; nobody has said whose the row is: `[OwnedBy<T>]`, `[AccessedBy<T>]` or `[NotOwned("why")]`.
        5. **Delete** `Buyer`: the person. Personal data: Email.

        To be told (article 19): La Poste.

        """;

    [Fact]
    public async Task Rows_GoBeforeThoseTheyCannotBeWithout()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Shop.cs", Shop);
        var run = await ToolRun.OfAsync("plan", folder.Path, "--no-msbuild");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        Assert.EndsWith(Steps.ReplaceLineEndings("\n"), run.Output, StringComparison.Ordinal);
        Assert.Contains("These purposes may keep a member for a time, and its row with it: order (contract, 5 years from the last activity).", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("archive", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("- PRIV4003 Shop/Shop.cs:7", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("# Comment ShopStore efface les personnes\n", (await ToolRun.OfAsync("plan", folder.Path, "--no-msbuild", "--lang", "fr")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "LegalBasis.Contract", "order (contract, 5 years from the last activity, then 10 years in the archive).", "only kept go into the archive, which everyday queries do not see, where the database model says `UsePrivacyArchive`, and stay in everyday use where it does not: `Order`, `Buyer`.")]
    [InlineData("fr", "LegalBasis.Contract", "order (contrat, 5 ans à compter de la dernière activité, puis 10 ans en archivage intermédiaire).", "et restent en base active sinon : `Order`, `Buyer`.")]
    [InlineData("en", "LegalBasis.LegalObligation", "order (legal obligation, 5 years from the last activity, then 10 years in the archive).", "`Order`, `Buyer`.")]
    public async Task Archive_IsToldWithItsPeriod_AndTheRowsThatItIsFor(string language, string basis, string keeper, string rows)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project)
            .Write("Shop/Shop.cs", Shop.Replace("LegalBasis.Contract", basis, StringComparison.Ordinal).Replace("Retention = \"P5Y\"", "Retention = \"P5Y\", Archive = \"P10Y\"", StringComparison.Ordinal));
        var run = await ToolRun.OfAsync("plan", folder.Path, "--no-msbuild", "--lang", language);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        Assert.Contains(keeper, run.Output, StringComparison.Ordinal);
        Assert.Contains(rows, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArchiveOfWhatAnErasureDoesNotKeep_IsForPurges()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project)
            .Write("Shop/Shop.cs", Shop.Replace("LegalBasis.Contract", "LegalBasis.Consent", StringComparison.Ordinal).Replace("Retention = \"P5Y\"", "Retention = \"P5Y\", Archive = \"P10Y\"", StringComparison.Ordinal));
        var run = await ToolRun.OfAsync("plan", folder.Path, "--no-msbuild");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        Assert.DoesNotContain("may keep a member", run.Output, StringComparison.Ordinal);
        Assert.Contains("stay in everyday use where it does not: `Order`, `Buyer`.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "**Not seen:** `Buyers`, `Orders`, `DbContext`, of types that are not known here, so the rows behind them are not in this plan. Run 'dotnet restore', and 'privacy plan' without '--no-msbuild'", "It stores no type")]
    [InlineData("fr", "**Non vu :** `Buyers`, `Orders`, `DbContext`, de types qui ne sont pas connus ici", "Il ne stocke aucun type")]
    public async Task SetsThatAreNotKnown_AreSaid_AndNothingIsConcluded(string language, string said, string concluded)
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Shop.cs", Unknown("[PersonalDataStore] "));
        var run = await ToolRun.OfAsync("plan", folder.Path, "--no-msbuild", "--lang", language);
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(concluded, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContextWhoseBaseIsNotKnown_IsNoAbsence()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Shop.cs", Unknown(""));
        var run = await ToolRun.OfAsync("plan", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, run.ExitCode);
        Assert.EndsWith("privacy: There is nothing to plan yet: what ShopContext derives from (DbContext) is not known here. Run 'dotnet restore', and 'privacy plan' without '--no-msbuild': what packages define is then known.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreThatStoresNobody_IsSaid()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project)
            .Write("Shop/Shop.cs", "using PrivacyAnalyzers; namespace Shop; public class Product { public int Id { get; init; } } [PersonalDataStore] public partial class ShopStore { public List<Product> Products { get; } = []; }");
        var run = await ToolRun.OfAsync("plan", folder.Path, "--no-msbuild");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        Assert.EndsWith("It stores no type that is marked `[DataSubject]`: nobody can be erased from it.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoContext_IsSaid()
    {
        using var folder = MarkedShop.Write();
        var run = await ToolRun.OfAsync("plan", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, run.ExitCode);
        Assert.EndsWith("privacy: There is no DbContext, and no [PersonalDataStore], that could be read.\n", run.Error, StringComparison.Ordinal);
    }

    private static string Unknown(string mark) => $$"""
        using Microsoft.EntityFrameworkCore; using PrivacyAnalyzers; namespace Shop;
        [Purpose(LegalBasis.Contract, "Deliver", Key = "order")] public sealed class Orders : IPurpose;
        [DataSubject(SubjectKind.Customer), PersonalData<Orders>] public partial class Buyer { public int Id { get; init; } public string Email { get; set; } = ""; }
        {{mark}}public partial class ShopContext : DbContext { public DbSet<Buyer> Buyers => Set<Buyer>(); public DbSet<Order> Orders { get; set; } }
        public class Order { public int Id { get; init; } public Buyer Buyer { get; set; } = null!; }
        """;
}
