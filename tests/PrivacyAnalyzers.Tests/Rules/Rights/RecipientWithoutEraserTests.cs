namespace PrivacyAnalyzers.Rules.Rights;

public sealed class RecipientWithoutEraserTests
{
    private const string Store = "[PersonalDataStore] public class Store { }\n";

    [Theory]
    [InlineData(Store + "[Purpose(LegalBasis.Consent, \"Write\"), {|PRIV4007:Recipient(\"Brevo\", RecipientRole.Processor)|}] public sealed class Letter : IPurpose;")]
    [InlineData(Store + "[Purpose(LegalBasis.Consent, \"Write\"), {|PRIV4007:Recipient(\"Brevo\", RecipientRole.ThirdParty)|}, {|PRIV4007:Recipient(\"Post\", RecipientRole.JointController)|}] public sealed class Letter : IPurpose;")]
    [InlineData("[Purpose(LegalBasis.Consent, \"Write\"), {|PRIV4007:Recipient(\"Brevo\", RecipientRole.Processor)|}] public sealed class Letter : IPurpose; public class Post() : Eraser(null!) { public override string Recipient => \"Post\"; }")]
    [InlineData("[Purpose(LegalBasis.Consent, \"Write\"), {|PRIV4007:Recipient(\"Brevo\", RecipientRole.Processor)|}] public sealed class Letter : IPurpose; public class Post() : Eraser(null!) { private const string Name = \"brevo\"; public override string Recipient { get { return Name; } } }")]
    public Task NoEraser_Triggers(string source) => Verify(source);

    [Theory]
    [InlineData("[Purpose(LegalBasis.Consent, \"Write\"), Recipient(\"Brevo\", RecipientRole.Processor)] public sealed class Letter : IPurpose;")]
    [InlineData(Store + "[Purpose(LegalBasis.Consent, \"Write\"), Recipient(\"Brevo\", RecipientRole.Processor)] public sealed class Letter : IPurpose; public class Brevo() : Eraser(null!) { public override string Recipient => \"Brevo\"; }")]
    [InlineData(Store + "[Purpose(LegalBasis.Consent, \"Write\"), Recipient(\"Brevo\", RecipientRole.Processor)] public sealed class Letter : IPurpose; public class Brevo() : Eraser(null!) { private const string Name = \"Brevo\"; public override string Recipient { get; } = Name; }")]
    [InlineData(Store + "[Purpose(LegalBasis.Consent, \"Write\"), Recipient(\"Brevo\", RecipientRole.Processor)] public sealed class Letter : IPurpose; public class Any(string name) : Eraser(name);")]
    [InlineData(Store + "[Purpose(LegalBasis.Consent, \"Write\"), Recipient(\"Sales\", RecipientRole.Internal)] public sealed class Letter : IPurpose;")]
    [InlineData(Store + "[Purpose(LegalBasis.Consent, \"Write\"), Recipient(\"\", RecipientRole.Processor)] public sealed class Letter : IPurpose;")]
    public Task Eraser_OrNobodyToTell_DoesNotTrigger(string source) => Verify(source);

    [Fact]
    public Task EraserOfAnotherAssembly_MayBeForAnybody() => Verify(Store + "[Purpose(LegalBasis.Consent, \"Write\"), Recipient(\"Brevo\", RecipientRole.Processor)] public sealed class Letter : IPurpose;", test =>
    {
        test.TestState.AdditionalProjects["Mail"].Sources.Add("using PrivacyAnalyzers; using System.Threading; using System.Threading.Tasks; public class Mail : IRecipientEraser { public string Recipient { get { return string.Concat(\"Bre\", \"vo\"); } } public Task<RecipientErasureState> EraseAsync(RecipientErasureRequest request, CancellationToken cancellationToken = default) => null!; }");
        test.TestState.AdditionalProjectReferences.Add("Mail");
    });

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => Verify(
        Store + "[Purpose(LegalBasis.Consent, \"Write\"), {|CS7036:Recipient(\"Brevo\")|}] public sealed class Letter : IPurpose; public class Bad : {|CS0535:{|CS0535:IRecipientEraser|}|} { }");

    private static Task Verify(string source, Action<CSharpAnalyzerTest<RecipientWithoutEraserAnalyzer>>? configure = null) => RuleSource.VerifyAsync(
        "public abstract class Eraser(string name) : IRecipientEraser { public virtual string Recipient => name; public Task<RecipientErasureState> EraseAsync(RecipientErasureRequest request, System.Threading.CancellationToken cancellationToken = default) => null!; }\n" + source, configure);
}
