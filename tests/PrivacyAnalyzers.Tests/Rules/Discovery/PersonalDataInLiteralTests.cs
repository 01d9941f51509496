namespace PrivacyAnalyzers.Rules.Discovery;

public sealed class PersonalDataInLiteralTests
{
    [Fact]
    public Task Literals_Trigger() => RuleSource.VerifyAsync<PersonalDataInLiteralAnalyzer>(""""
        public static class Code
        {
            private const string One = {|PRIV5002:"claire.fontaine@orange.fr"|};
            public static string Two(int n) => $"{|PRIV5002:mailto:claire.fontaine@orange.fr?n=|}{n}";
            public static ReadOnlySpan<byte> Three => {|PRIV5002:"claire.fontaine@orange.fr"u8|};
            public static string Four(string s = {|PRIV5002:"FR22 3000 3012 5500 0412 8376 592"|}) => s;
            public static string Five => {|PRIV5002:"""
                Écrire à Claire <claire.fontaine@orange.fr> demain.
                """|};
            [Obsolete({|PRIV5002:"ask claire.fontaine@orange.fr"|})] public static bool Six(string s) => s is {|PRIV5002:"4539578763621486"|};
        }
        """");

    [Fact]
    public Task Literals_DoNotTrigger() => RuleSource.VerifyAsync<PersonalDataInLiteralAnalyzer>("""
        public static class Code
        {
            private const string One = "someone@example.com";
            public static string Two(int n) => $"noreply@boutique.fr {n}";
            public static string Three(string host) => $"user@{host}";
            // claire.fontaine@orange.fr
            public static string Four => "4242424242424242";
            public static char Five => '@';
        }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<PersonalDataInLiteralAnalyzer>("""
        public static class Code { public static string One => "claire.fontaine@
        """, test => test.CompilerDiagnostics = CompilerDiagnostics.None);
}
