namespace Samples.Tests;

/// <summary>Boutique is clean because it is looked at: each careless line that someone might write in it is found.</summary>
public sealed class BoutiqueFindingsTests
{
    [Fact]
    public async Task AsItIs_HasNoFinding() => Assert.Empty(await ShopCompilation.FindAsync("Privacy.cs", text => text));

    [Fact]
    public async Task Rows_SayWhoseTheyAre() => Assert.Empty(await ShopCompilation.FindAsync("Privacy.cs", text => text, "PRIV4002", "PRIV4003", "PRIV4005", "PRIV4007"));

    [Theory]
    [InlineData("PRIV4002", "Domain/Campaign.cs", "public required string Text", "[PrivacyAnalyzers.PersonalData<Newsletter>(PrivacyAnalyzers.DataCategory.Name)] public string? Signature { get; set; } public required string Text")]
    [InlineData("PRIV4007", "Rights/ParcelCarrier.cs", "\"La Poste\"", "\"Another carrier\"")]
    [InlineData("PRIV4003", "Domain/Campaign.cs", "public required string Text", "public Customer? Author { get; set; } public required string Text")]
    public async Task UndecidedRow_IsFound(string rule, string file, string careful, string careless) =>
        Assert.Contains(await ShopCompilation.FindAsync(file, text => text.Replace(careful, careless, StringComparison.Ordinal), rule), finding => finding.Id == rule);

    [Theory]
    [InlineData("PRIV1001", "Letters/CampaignSender.cs", ".Where(customer => customer.AcceptsNewsletter)", "")]
    [InlineData("PRIV1001", "Letters/CampaignSender.cs", "if (!await ledger.HasConsentAsync<Newsletter>", "if (await ledger.HasConsentAsync<Newsletter>")]
    [InlineData("PRIV1006", "Domain/Customer.cs", "public bool AcceptsNewsletter { get; internal set; }", "public bool AcceptsNewsletter { get; internal set; } = true;")]
    [InlineData("PRIV2001", "Sales/Checkout.cs", "order.Id, customer, order.DeliveryAddress", "order.Id, customer.Email, order.DeliveryAddress")]
    [InlineData("PRIV2001", "Letters/Subscriptions.cs", "\"Confirmation asked of {Subscriber}\", subscriber", "\"Confirmation asked of {Subscriber}\", email")]
    [InlineData("PRIV0005", "Privacy.cs", "SpecialCategories = SpecialCategoryCondition.ExplicitConsent, ", "")]
    [InlineData("PRIV0002", "Privacy.cs", "Key = \"support\", Retention = \"P3Y\"", "Key = \"support\"")]
    public async Task CarelessLine_IsFound(string rule, string file, string careful, string careless)
    {
        var findings = await ShopCompilation.FindAsync(file, text =>
        {
            Assert.Contains(careful, text, StringComparison.Ordinal);
            return text.Replace(careful, careless, StringComparison.Ordinal);
        });

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(rule, finding.Id));
    }
}
