using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>A page says to a person what the document says to a machine.</summary>
public sealed class ExportPageTests
{
    private const string Hostile = "<script>alert('x')</script>\" onload=\"x & \u202e\u0001";

    public static IEnumerable<string> Cases => MappingCase.Names;

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task Page_HoldsWhatTheDocumentHolds(ITestServer server, string name)
    {
        var mapping = MappingCase.Named(name);
        using var setting = new Setting<DbContext>(server, mapping.Open);
        var people = setting.With(context => new[] { "alice", "bruno", "chloe" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
        var page = await PageOf(setting, mapping.Subject, people[1]);
        Assert.DoesNotContain("alice", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("chloe", page, StringComparison.OrdinalIgnoreCase);
        using var json = new MemoryStream();
        await new PersonalDataExporter<DbContext>(setting).ExportAsync(mapping.Subject, people[1], new ExportRequest(DataSubjectRight.Access, Setting.Now), json);
        using var document = JsonDocument.Parse(json.ToArray());
        var texts = document.RootElement.GetProperty("records").EnumerateArray().SelectMany(static record => record.GetProperty("rows").EnumerateArray()).SelectMany(Texts).Where(static text => text.Contains("bruno", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
        AssertWellFormed(page);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatPeopleTyped_IsTextAndNothingElse(ITestServer server)
    {
        using var setting = Open(server);
        var hostile = server is PostgreSqlServer ? Hostile : Hostile + "\0";
        var buyer = setting.With(context => context.Add(hostile, 2025));
        var page = await PageOf(setting, Buyer.PersonalDataDescriptor, buyer.GetSubjectId());
        AssertWellFormed(page);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload=\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("(src|href)="), page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_SpeaksFrenchOrEnglish()
    {
        using var setting = Open(new SqliteServer());
        var buyer = setting.With(static context => context.Add("bruno", 2025));
        var french = await PageOf(setting, Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), "fr-CA");
        Assert.Contains("<html lang=\"fr\">", french, StringComparison.Ordinal);
        Assert.Contains("Une copie des données qui vous concernent", french, StringComparison.Ordinal);
        Assert.Contains("Keep the accounts (une obligation légale: Code de commerce, L123-22), 2\u00a0ans après leur collecte, puis en archive 8\u00a0ans", french.Replace("&#xA0;", "\u00a0", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Votre demande est arrivée le 28/06/2026", french, StringComparison.Ordinal);
        var english = await PageOf(setting, Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), "de");
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("a legitimate interest: The safety of the shop", english, StringComparison.Ordinal);
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
            added.Wishes.AddRange(Enumerable.Range(0, 3000).Select(i => new Wish { Buyer = added, Thing = "thing number " + i }));
            return added;
        });
        using var destination = new Watched();
        await new PersonalDataExporter<BillingContext>(setting).ExportPageAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), new ExportRequest(DataSubjectRight.Access, Setting.Now), destination);
        Assert.Contains("thing number 2999", Encoding.UTF8.GetString(destination.ToArray()), StringComparison.Ordinal);
        Assert.InRange(destination.Largest, 1, 64 * 1024);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task UnknownPerson_GetsNothing(ITestServer server)
    {
        using var setting = Open(server);
        using var destination = new MemoryStream();
        await Assert.ThrowsAsync<KeyNotFoundException>(() => new PersonalDataExporter<BillingContext>(setting).ExportPageAsync(
            Buyer.PersonalDataDescriptor, new SubjectId(Buyer.PersonalDataDescriptor.Facts.SubjectName!, "4711"), new ExportRequest(DataSubjectRight.Access, Setting.Now), destination));
        Assert.Equal(0, destination.Length);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TypesThatOnlyValuesHave_AreExplainedAtTheEnd(ITestServer server)
    {
        using var setting = new Setting<PassengerContext>(server, static configure =>
        {
            var builder = new DbContextOptionsBuilder<PassengerContext>();
            configure(builder);
            return new PassengerContext(builder.Options);
        });
        var passenger = setting.With(static context =>
        {
            var added = new Passenger { Id = Guid.NewGuid(), Papers = new Passport { Number = "12AB", Country = "FR" } };
            context.Add(added);
            return added;
        });
        using var json = new MemoryStream();
        await new PersonalDataExporter<PassengerContext>(setting).ExportAsync(Passenger.PersonalDataDescriptor, passenger.GetSubjectId(), new ExportRequest(DataSubjectRight.Access, Setting.Now), json);
        using var document = JsonDocument.Parse(json.ToArray());
        var papers = document.RootElement.GetProperty("records")[0].GetProperty("rows")[0].GetProperty("Papers");
        Assert.Equal("FR", papers.GetProperty("Country").GetString());
        var type = Assert.Single(document.RootElement.GetProperty("types").EnumerateArray());
        Assert.EndsWith("Passport", type.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Contains(type.GetProperty("fields").EnumerateArray(), static field => field.GetProperty("path").GetString() == "Country");
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    // The page is HTML; its elements are all closed but the heads', so that a reader of XML finds what is not.
    private static void AssertWellFormed(string page) =>
        XDocument.Parse(Regex.Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<meta ([^>]*)>", "<meta $1/>"));

    private static async Task<string> PageOf<TContext>(Setting<TContext> setting, EntityDescriptor type, SubjectId subject, string language = "en")
        where TContext : DbContext
    {
        using var destination = new MemoryStream();
        await new PersonalDataExporter<TContext>(setting, new StoppedClock(Setting.Now)).ExportPageAsync(type, subject, new ExportRequest(DataSubjectRight.Access, Setting.Now.AddDays(-3), language), destination);
        return Encoding.UTF8.GetString(destination.ToArray());
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

/// <summary>Papers, of a kind that only the value says.</summary>
[PersonalData<Letters>]
public partial class Papers
{
    [PersonalData<Letters>(DataCategory.OfficialIdentifier)] public string Number { get; set; } = "";
}

public sealed partial class Passport : Papers
{
    [PersonalData<Letters>(DataCategory.Nationality)] public string Country { get; set; } = "";
}

[DataSubject]
public partial class Passenger
{
    public Guid Id { get; set; }
    [PersonalData<Letters>] public Papers? Papers { get; set; }
}

[PersonalDataStore]
public partial class PassengerContext(DbContextOptions<PassengerContext> options) : DbContext(options)
{
    public DbSet<Passenger> Passengers => Set<Passenger>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Passenger>().Property(passenger => passenger.Papers).HasConversion(
        papers => papers is Passport ? papers.Number + "/" + ((Passport)papers).Country : papers!.Number,
        text => text.Contains('/') ? new Passport { Number = text.Substring(0, text.IndexOf('/')), Country = text.Substring(text.IndexOf('/') + 1) } : new Papers { Number = text });
}
