using PrivacyAnalyzers.CodeFixes.Consent;
using PrivacyAnalyzers.CodeFixes.Tests.Flow;
using PrivacyAnalyzers.Rules.Consent;

namespace PrivacyAnalyzers.CodeFixes.Tests.Consent;

public sealed class IgnoredCheckFixTests
{
    private const string Usings = "using System.Threading.Tasks;\nusing PrivacyAnalyzers;\n\n";

    [Fact]
    public Task Check_IsAwaited_AndItsAnswerTested() => VerifyAsync(
        """
        public class C(ITrialLedger ledger, IPanelMembers members, IConsentLedger consents)
        {
            public async Task<int> M(Customer customer, SubjectId id)
            {
                {|PRIV1005:members.Contains(customer)|};   // asked
                await {|PRIV1005:ledger.AgreesAsync<Trials>(customer.Id)|}.ConfigureAwait(false);
                _ = {|PRIV1005:consents.DemandAsync<Trials>(id)|};
                var agreed = {|PRIV1005:ledger.AgreesAsync<Trials>(customer.Id)|};
                for (var i = 0; i < 2; i++)
                {
                    {|PRIV1005:members.Contains(customer)|};
                }

                if ({|PRIV1005:ledger.AgreesAsync<Trials>(customer.Id)|} is not null) return 2;
                return 1;
            }
        }
        """,
        """
        public class C(ITrialLedger ledger, IPanelMembers members, IConsentLedger consents)
        {
            public async Task<int> M(Customer customer, SubjectId id)
            {
                if (!members.Contains(customer)) return default;   // asked
                if (!await ledger.AgreesAsync<Trials>(customer.Id).ConfigureAwait(false)) return default;
                await consents.DemandAsync<Trials>(id);
                if (!await ledger.AgreesAsync<Trials>(customer.Id)) return default;
                for (var i = 0; i < 2; i++)
                {
                    if (!members.Contains(customer)) continue;
                }

                if (await ledger.AgreesAsync<Trials>(customer.Id)) return 2;
                return 1;
            }
        }
        """);

    [Fact]
    public Task WhereNothingCanBeAwaited_NoFix() => VerifyAsync(
        """
        public class C(ITrialLedger ledger)
        {
            public void M(Customer customer)
            {
                {|PRIV1005:ledger.AgreesAsync<Trials>(customer.Id)|};
                customer.Id++;
            }
        }
        """,
        null);

    private static Task VerifyAsync(string source, string? fixedSource)
    {
        var test = new CSharpCodeFixTest<IgnoredCheckAnalyzer, IgnoredCheckFix> { TestCode = Usings + source, CodeActionEquivalenceKey = IgnoredCheckFix.ListenKey };
        test.TestState.Sources.Add(("Shop.cs", Shop.Code));
        if (fixedSource is not null)
        {
            test.FixedCode = Usings + fixedSource;
        }

        return test.RunAsync();
    }
}
