using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>A person gets what is theirs, all of it, and nothing of others.</summary>
public sealed class ExportTests
{
    public static IEnumerable<string> Cases => MappingCase.Names;

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task Export_HoldsEveryValueOfThePerson_AndNoneOfOthers(ITestServer server, string name)
    {
        var mapping = MappingCase.Named(name);
        using var setting = new Setting<DbContext>(server, mapping.Open);
        var people = setting.With(context => new[] { "alice", "bruno", "chloe" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
        var text = await TextOf(setting, mapping.Subject, people[1], DataSubjectRight.Access);
        Assert.DoesNotContain("alice", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("chloe", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("bruno", text, StringComparison.OrdinalIgnoreCase);

        // Every value that the erasure of the same person would take is in the copy, but for what is only a key.
        var stored = setting.Contents().SelectMany(static row => row.Split(" | ")).Select(static cell => cell[(cell.IndexOf('=', StringComparison.Ordinal) + 1)..]).Where(static value => value.StartsWith("bruno", StringComparison.Ordinal));
        Assert.All(stored.Where(value => name != "Conversions.Case" || !value.Contains(" bruno", StringComparison.Ordinal)), value => Assert.Contains(value, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Document_SaysWhatEachFieldIs_InTheLanguageAskedFor(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context => context.Add("bruno", 2025));
        using var document = JsonDocument.Parse(await TextOf(setting, Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), DataSubjectRight.Access, "fr"));
        var root = document.RootElement;
        Assert.Equal((PersonalDataExporter<BillingContext>.Format, "access"), (root.GetProperty("format").GetString(), root.GetProperty("right").GetString()));
        var invoices = root.GetProperty("records").EnumerateArray().Single(static record => record.GetProperty("type").GetString()!.EndsWith(".Invoice", StringComparison.Ordinal));
        var field = invoices.GetProperty("fields").EnumerateArray().Single(static item => item.GetProperty("path").GetString() == "AddressedTo");
        Assert.StartsWith("Nom", field.GetProperty("label").GetString(), StringComparison.Ordinal);
        var purpose = field.GetProperty("purposes").EnumerateArray().Single();
        Assert.Equal(("accounts", "LegalObligation", "P2Y", "P8Y"), (purpose.GetProperty("key").GetString(), purpose.GetProperty("basis").GetString(), purpose.GetProperty("retention").GetString(), purpose.GetProperty("archive").GetString()));
        Assert.Equal("bruno 2025", invoices.GetProperty("rows").EnumerateArray().Single().GetProperty("AddressedTo").GetString());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task JsonDocument_IsCopiedAsFarAsItIsPersonal(ITestServer server)
    {
        var mapping = new Tests.Cases.Json.Case();
        using var setting = new Setting<DbContext>(server, mapping.Open);
        var person = setting.With(context => mapping.Add(context, "bruno", 1));
        using var document = JsonDocument.Parse(await TextOf(setting, mapping.Subject, person, DataSubjectRight.Access));
        var row = document.RootElement.GetProperty("records")[0].GetProperty("rows")[0];
        Assert.Equal("bruno mood", row.GetProperty("Profile").GetProperty("Mood").GetString());
        Assert.Equal("bruno contact", row.GetProperty("Profile").GetProperty("Contact").GetProperty("Name").GetString());
        Assert.False(row.GetProperty("Profile").TryGetProperty("Theme", out _));
        Assert.Equal("bruno reason", row.GetProperty("Visits")[0].GetProperty("Reason").GetString());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Portability_HoldsWhatConsentOrContractCover(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context => context.Add("bruno", 2025));
        var text = await TextOf(setting, Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), DataSubjectRight.Portability);
        Assert.Contains("bruno@example.org", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bruno 2025", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bruno address", text, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task UnknownPerson_GetsNothing_NotEvenABeginning(ITestServer server)
    {
        using var setting = Open(server);
        using var destination = new MemoryStream();
        await Assert.ThrowsAsync<KeyNotFoundException>(() => new PersonalDataExporter<BillingContext>(setting).ExportAsync(
            Buyer.PersonalDataDescriptor, new SubjectId(Buyer.PersonalDataDescriptor.Facts.SubjectName!, "4711"), new ExportRequest(DataSubjectRight.Access, Setting.Now), destination));
        Assert.Equal(0, destination.Length);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ManyRows_LeaveAsTheyAreRead(ITestServer server)
    {
        using var setting = Open(server);
        var buyer = setting.With(static context =>
        {
            var added = context.Add("bruno");
            added.Wishes.AddRange(Enumerable.Range(0, 5000).Select(i => new Wish { Buyer = added, Thing = "thing number " + i }));
            return added;
        });
        using var destination = new Watched();
        await new PersonalDataExporter<BillingContext>(setting).ExportAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), new ExportRequest(DataSubjectRight.Access, Setting.Now), destination);
        Assert.Contains("thing number 4999", System.Text.Encoding.UTF8.GetString(destination.ToArray()), StringComparison.Ordinal);
        Assert.InRange(destination.Largest, 1, 64 * 1024);
    }

    private static async Task<string> TextOf<TContext>(Setting<TContext> setting, EntityDescriptor type, SubjectId subject, DataSubjectRight right, string language = "en")
        where TContext : DbContext
    {
        using var destination = new MemoryStream();
        await new PersonalDataExporter<TContext>(setting, new StoppedClock(Setting.Now)).ExportAsync(type, subject, new ExportRequest(right, Setting.Now, language), destination);
        return System.Text.Encoding.UTF8.GetString(destination.ToArray());
    }

    private static Setting<BillingContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<BillingContext>();
        configure(builder);
        return new BillingContext(builder.Options);
    });

    private sealed class Watched : MemoryStream
    {
        internal int Largest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Largest = Math.Max(Largest, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
