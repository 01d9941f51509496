using System.Net;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class NoticeCommandTests
{
    [Fact]
    public async Task Text_StaysUnderNinetyWords_WhateverThereIs()
    {
        using var folder = MarkedShop.Write();
        folder.Write("Shop/Purposes.cs", "using PrivacyAnalyzers; namespace Shop;\n" + string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"[Purpose(LegalBasis.Consent, \"Do something long with what you told us, number {i}\", Key = \"k{i:00}\", Retention = \"P1Y\")] public sealed class P{i} : IPurpose;\n")));
        foreach (var language in new[] { "en", "fr" })
        {
            var run = await ToolRun.OfAsync("notice", folder.Path, "--no-msbuild", "-f", "text", "--lang", language);
            Assert.Equal(ExitCodes.Clean, run.ExitCode);
            Assert.InRange(run.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 30, 89);
            Assert.Contains(language == "fr" ? "autres" : "more", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_TellsRightsFromTheBasis_AndShowsWhatIsMissing()
    {
        using var folder = MarkedShop.Write().Write("Shop/Letter.cs", """
            using PrivacyAnalyzers; namespace Shop;
            [Purpose(LegalBasis.Consent, "Send our letter", Key = "letter", Retention = "P3Y", Marketing = true)] [Recipient("Mailer", RecipientRole.Processor, Country = "US")] public sealed class Letter : IPurpose;
            public sealed class Reader { [PersonalData<Letter>] public string Email { get; set; } = ""; }
            """);
        folder.Write("privacy.yaml", "purposes: { letter: { description: { fr: Vous envoyer notre lettre } } }");
        var page = WebUtility.HtmlDecode((await ToolRun.OfAsync("notice", folder.Path, "--no-msbuild", "--lang", "fr")).Output);
        Assert.Contains("<h2>Vous envoyer notre lettre</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<li>retirer votre consentement à tout moment</li>", page, StringComparison.Ordinal);
        Assert.Contains("<li>refuser la prospection, sans motif</li>", page, StringComparison.Ordinal);
        Assert.Contains("Mailer, sous-traitant (US)", page, StringComparison.Ordinal);
        Assert.Contains("<dd class=\"missing\">Mailer: US, garantie manquante", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Qui les reçoit</dt>\n<dd class=\"missing\">à compléter", page, StringComparison.Ordinal);
        Assert.Contains("3 ans, à compter de la dernière activité", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Reader.Email", page, StringComparison.Ordinal);
    }

    /// <summary>What is done on behalf of others comes first by its key, and is none of what the notice tells.</summary>
    [Fact]
    public async Task PurposesOfOthers_LeaveTheRestAsItIs()
    {
        using var folder = new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Shop.cs", """
            using PrivacyAnalyzers; namespace Shop;
            [Purpose(LegalBasis.Consent, "Send the letters of others", Key = "a-letters")] [Recipient("Mailer", RecipientRole.Processor, Country = "FR")] public sealed class Letters : IPurpose;
            [Purpose(LegalBasis.LegalObligation, "Keep invoices", Key = "invoices")] [Recipient("Auditor", RecipientRole.ThirdParty, Country = "FR")] public sealed class Invoices : IPurpose;
            public sealed class Person { [PersonalData<Letters>] public string Email { get; set; } = ""; [PersonalData<Invoices>] public string BilledTo { get; set; } = ""; }
            """);
        var all = await PageAsync();
        Assert.Contains("Mailer, processor (FR)", all, StringComparison.Ordinal);
        Assert.Contains("take your consent back", all, StringComparison.Ordinal);
        folder.Write("privacy.yaml", "onBehalfOf: { shop: { controller: Shop, purposes: [a-letters] } }");
        var own = await PageAsync();
        Assert.Contains("Auditor, third party (FR)", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Mailer", own, StringComparison.Ordinal);
        Assert.DoesNotContain("take your consent back", own, StringComparison.Ordinal);
        Assert.DoesNotContain("take it back", own, StringComparison.Ordinal);

        async Task<string> PageAsync() => WebUtility.HtmlDecode((await ToolRun.OfAsync("notice", folder.Path, "--no-msbuild")).Output);
    }
}
