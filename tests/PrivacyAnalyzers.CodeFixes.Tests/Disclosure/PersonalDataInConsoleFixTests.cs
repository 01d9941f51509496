using PrivacyAnalyzers.CodeFixes.Disclosure;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Disclosure.PersonalDataInConsoleFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Disclosure;

public sealed class PersonalDataInConsoleFixTests
{
    [Fact]
    public Task Key_TakesThePlaceOfTheMember() => Fix.VerifyBodyAsync(
        DisclosureFix.ShowKeyKey,
        """
        Console.WriteLine({|PRIV2002:customer.Email|});
        Console.Write({|PRIV2002:$"Sent to {customer.Email} " + order.Customer.Phone|}); // done
        """,
        """
        Console.WriteLine(customer.Id);
        Console.Write($"Sent to {customer.Id} " + order.Customer.Id); // done
        """);

    [Fact]
    public Task Hole_IsLeftOut() => Fix.VerifyBodyAsync(
        DisclosureFix.DropKey,
        """
        Console.WriteLine({|PRIV2002:$"Sent to {customer.Email} of {customer.Id}"|});
        """,
        """
        Console.WriteLine($"Sent to of {customer.Id}");
        """);

    [Fact]
    public Task Argument_CannotBeLeftOut() => Fix.VerifyBodyNotOfferedAsync(DisclosureFix.DropKey, "Console.WriteLine({|PRIV2002:customer.Email|});");
}
