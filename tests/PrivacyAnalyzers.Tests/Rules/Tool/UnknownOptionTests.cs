using PrivacyAnalyzers.Rules.Tool;
using Verify = PrivacyAnalyzers.Verification.CSharpAnalyzerVerifier<PrivacyAnalyzers.Rules.Tool.UnknownOptionAnalyzer>;

namespace PrivacyAnalyzers.Tests.Rules.Tool;

public sealed class UnknownOptionTests
{
    private const string Policy = """
        using PrivacyAnalyzers;
        namespace Shop;
        [Purpose(LegalBasis.Consent, "Letter")] public sealed class Newsletter : IPurpose;
        public class Purposes { [Purpose(LegalBasis.Contract, "Order")] public sealed class Ordering : IPurpose; }
        """;

    [Theory]
    [InlineData("privacy.levle = why", "'privacy.levle' is no option; did you mean 'privacy.level'?")]
    [InlineData("privacy.purposes = Shop.Newsletter", "'privacy.purposes' is no option; did you mean 'privacy.purpose'?")]
    [InlineData("privacy.everything = yes", "'privacy.everything' is no option")]
    [InlineData("privacy.level = whta", "'whta' is no value of 'privacy.level' (what, why, whole, strict); did you mean 'what'?")]
    [InlineData("privacy.use = everything", "'everything' is no value of 'privacy.use' (sinks, boundaries)")]
    [InlineData("privacy.subject_matching = loose", "'loose' is no value of 'privacy.subject_matching' (lenient, strict)")]
    [InlineData("privacy.purpose = Newsletter", "'Newsletter' is no purpose ('privacy.purpose' takes the full name of a type with [Purpose]); did you mean 'Shop.Newsletter'?")]
    [InlineData("privacy.purpose = Shop.Newsleter", "'Shop.Newsleter' is no purpose ('privacy.purpose' takes the full name of a type with [Purpose]); did you mean 'Shop.Newsletter'?")]
    public async Task WrongOption_TriggersOnce_InAFolderOrEverywhere(string line, string message)
    {
        await VerifyAsync([("/.editorconfig", "[*.cs]\n" + line)], null, message + " (in force at Test0.cs)");
        await VerifyAsync([], line, message);
    }

    [Theory]
    [InlineData("privacy.languages = en", "'privacy.languages' holds for the whole compilation and does not act in a folder's section; set it in .globalconfig or as the MSBuild property 'PrivacyLanguages' (in force at Test0.cs)")]
    [InlineData("privacy.personal_data_attributes = Acme.PiiAttribute", "'privacy.personal_data_attributes' holds for the whole compilation and does not act in a folder's section; set it in .globalconfig or as the MSBuild property 'PrivacyPersonalDataAttributes' (in force at Test0.cs)")]
    public Task WholeCompilationOption_InAFolder_Triggers(string line, string message) => VerifyAsync([("/.editorconfig", "[*.cs]\n" + line)], null, message);

    [Theory]
    [InlineData("privacy.languages = en, de", "'de' is no language of 'privacy.languages' (en, fr)")]
    [InlineData("privacy.personal_data_attributes = Acme.PiiAttribute, [Secret]", "'[Secret]' is no metadata name of an attribute ('privacy.personal_data_attributes' takes names such as 'Acme.Privacy.PiiAttribute')")]
    [InlineData("privacy.consent_checks = Acme.Consents.Has", "'Acme.Consents.Has' is no entry of 'privacy.consent_checks' (a documentation ID, '=' and a purpose: 'M:Acme.Consents.Has(System.Guid)=Shop.Newsletter')")]
    [InlineData("privacy.consent_checks = M:Acme.Consents.Has(System.Guid,System.Int32)=Shop.Newsleter", "'Shop.Newsleter' is no purpose ('privacy.consent_checks' takes the full name of a type with [Purpose]); did you mean 'Shop.Newsletter'?")]
    [InlineData("privacy.consent_checks = M:Shop.Consents.Has=Shop.Newsletter", "'M:Shop.Consents.Has' of 'privacy.consent_checks' is no member of this project or of a library that it references")]
    [InlineData("privacy.consent_checks = M:System.Guid.Pars(System.String)=Shop.Newsletter", "'M:System.Guid.Pars(System.String)' of 'privacy.consent_checks' is no member of this project or of a library that it references; did you mean 'Parse'?")]
    [InlineData("privacy.consent_checks = M:System.Guid.ToByteArray(System.Int64)=Shop.Newsletter", "'M:System.Guid.ToByteArray(System.Int64)' of 'privacy.consent_checks' is no member of this project or of a library that it references; did you mean 'M:System.Guid.ToByteArray'?")]
    [InlineData("privacy.consent_checks = P:Sytem.String.Length=Shop.Newsletter", "'P:Sytem.String.Length' of 'privacy.consent_checks' is no member of this project or of a library that it references; did you mean 'System'?")]
    [InlineData("build_property.PrivacyLevel = whole,strict", "'whole,strict' is no value of 'privacy.level' (what, why, whole, strict) (MSBuild property 'PrivacyLevel')")]
    public Task WrongValueForTheCompilation_Triggers(string line, string message) => VerifyAsync([], line, message);

    [Fact]
    public Task OneOption_InManyFiles_TriggersOnce() =>
        VerifyAsync([("/.editorconfig", "[*.cs]\nprivacy.levle = why\n[Test1.cs]\nprivacy.levle = whole")], null,
            "'privacy.levle' is no option; did you mean 'privacy.level'? (in force at Test0.cs)");

    [Theory]
    [InlineData("privacy.level = strict")]
    [InlineData("privacy.level = Strict")]
    [InlineData("PRIVACY.LEVEL = what")]
    [InlineData("privacy.use = boundaries")]
    [InlineData("privacy.subject_matching = strict")]
    [InlineData("privacy.purpose = Shop.Newsletter")]
    [InlineData("privacy.purpose = Shop.Purposes+Ordering")]
    [InlineData("privacy.purpose = Shop.Purposes.Ordering")]
    [InlineData("privacy.level =")]
    [InlineData("privacyx.level = 1")]
    [InlineData("dotnet_diagnostic.PRIV0001.severity = error")]
    public async Task KnownOption_DoesNotTrigger(string line)
    {
        await VerifyAsync([("/.editorconfig", "[*.cs]\n" + line)], null);
        await VerifyAsync([], line);
    }

    [Theory]
    [InlineData("privacy.languages = en")]
    [InlineData("privacy.languages = fr, en")]
    [InlineData("privacy.personal_data_attributes = Acme.Privacy.PiiAttribute, Acme.Outer+Inner`1")]
    [InlineData("privacy.consent_checks = M:Acme.Consents.Has(System.Guid,System.Int32)=Shop.Newsletter, P:Acme.Person.Agrees = Shop.Newsletter")]
    [InlineData("privacy.consent_checks = M:System.Guid.ToByteArray=Shop.Newsletter; P:System.String.Length = Shop.Purposes.Ordering")]
    public Task KnownOptionForTheCompilation_DoesNotTrigger(string line) => VerifyAsync([], line);

    [Fact]
    public Task ProjectWithoutPurposes_AcceptsAnyPurpose()
    {
        var test = new CSharpAnalyzerTest<UnknownOptionAnalyzer> { TestCode = "public class Empty { }" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.purpose = Shop.Newsletter"));
        return test.RunAsync();
    }

    [Fact]
    public Task ProjectWithoutAbstractions_IsNotRead()
    {
        var test = new CSharpAnalyzerTest<UnknownOptionAnalyzer> { TestCode = "public class Empty { }", ReferenceAssemblies = ReferenceSet.Net100.WithoutAbstractions() };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nprivacy.levle = what"));
        return test.RunAsync();
    }

    private static Task VerifyAsync((string, string)[] files, string? global, params string[] messages)
    {
        var test = new CSharpAnalyzerTest<UnknownOptionAnalyzer>();
        test.TestState.Sources.Add(Policy);
        test.TestState.Sources.Add("public class Other { }");
        test.TestState.AnalyzerConfigFiles.AddRange(files);
        test.TestState.GlobalConfig = global;
        test.ExpectedDiagnostics.AddRange(messages.Select(message => Verify.Diagnostic().WithNoLocation().WithArguments(message)));
        return test.RunAsync();
    }
}
