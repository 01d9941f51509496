using PrivacyAnalyzers.CodeFixes.Disclosure;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Disclosure.PersonalDataInExceptionFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Disclosure;

public sealed class PersonalDataInExceptionFixTests
{
    [Fact]
    public Task Key_TakesThePlaceOfTheMember_WhereverTheExceptionIsMade() => Fix.VerifyAsync(
        DisclosureFix.ShowKeyKey,
        """
        public class C
        {
            public string Name(Customer customer) => customer.Id > 0 ? "known" : throw {|PRIV2003:new InvalidOperationException("No order of " + customer.Email)|};

            public int Count(Customer customer, int kind) => kind switch
            {
                1 => 1,
                _ => throw {|PRIV2003:new ArgumentException(customer.Email)|},
            };
        }
        """,
        """
        public class C
        {
            public string Name(Customer customer) => customer.Id > 0 ? "known" : throw new InvalidOperationException("No order of " + customer.Id);

            public int Count(Customer customer, int kind) => kind switch
            {
                1 => 1,
                _ => throw new ArgumentException(customer.Id.ToString()),
            };
        }
        """);

    [Fact]
    public Task Hole_IsLeftOut() => Fix.VerifyBodyAsync(
        DisclosureFix.DropKey,
        """
        if (flag)
            throw {|PRIV2003:new InvalidOperationException($"{customer.Email} has no order {order.Number}")|};
        """,
        """
        if (flag)
            throw new InvalidOperationException($"has no order {order.Number}");
        """);
}
