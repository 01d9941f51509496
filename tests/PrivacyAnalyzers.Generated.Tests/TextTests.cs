using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using PrivacyAnalyzers.Generated.Tests.Domain;

namespace PrivacyAnalyzers.Generated.Tests;

/// <summary>Texts, exceptions and debuggers show no canary.</summary>
public sealed class TextTests
{
    public static TheoryData<string> Cultures => ["", "tr-TR", "fi-FI", "ar-SA", "fr-FR"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Texts(string culture) => In(culture, () => Assert.All(Canaries.All, value =>
    {
        Canaries.AssertAbsent(value.ToRedactedString());
        Canaries.AssertAbsent(value.ToString());
        Canaries.AssertAbsent($"{value}");
        Canaries.AssertAbsent(string.Format(CultureInfo.CurrentCulture, "{0}", value));
        Canaries.AssertAbsent(string.Join(", ", Canaries.All));
        Canaries.AssertAbsent(new System.Text.StringBuilder().Append(value).ToString());
    }));

    [Fact]
    public void Texts_AreTheSame_InAnyCulture()
    {
        string[] before = [.. Canaries.All.Select(value => value + "|" + value.ToRedactedState())];
        foreach (var culture in new[] { "", "tr-TR", "fi-FI", "ar-SA", "fr-FR" })
            In(culture, () => Assert.Equal(before, Canaries.All.Select(value => value + "|" + value.ToRedactedState())));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void States(string culture) => In(culture, () => Assert.All(Canaries.All, value =>
    {
        var state = value.ToRedactedState();
        Canaries.AssertAbsent(state.ToString());
        Assert.Equal(value.ToRedactedString(), state.ToString());
        Walk(state);
    }));

    [Fact]
    public void Exceptions()
    {
        foreach (var value in Canaries.All)
        {
            var exception = Assert.Throws<InvalidOperationException>(() => Throw(value));
            Canaries.AssertAbsent(exception.ToString());
        }

        Canaries.AssertAbsent(Assert.Throws<InvalidOperationException>(() => new Person().GetSubjectId()).ToString());
        static void Throw(IRedactable value) => throw new InvalidOperationException($"Cannot save {value}: {value.ToRedactedState()}");
    }

    /// <summary>What a debugger shows of an object: the expression that the attribute holds.</summary>
    [Fact]
    public void Debuggers() => Assert.All(Canaries.All, value =>
    {
        var display = value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false)!.Value;
        Assert.Equal("{ToRedactedString(),nq}", display);
    });

    [Fact]
    public void Subjects() => Assert.All(Canaries.All.OfType<IDataSubject>().Where(subject => subject is Person { Id: var id } && id != Guid.Empty), subject => Canaries.AssertAbsent(subject.GetSubjectId().ToString()));

    [Fact]
    public void TheCanaries_AreThere()
    {
        var person = (Person)Canaries.All[0];
        object?[] values =
        [
            person.Name, person.Email, person.Telephone, person.Mobile, person.Born.ToString("O", CultureInfo.InvariantCulture), person.BornAt?.ToString(CultureInfo.InvariantCulture), person.Street, person.Iban, person.Income, person.Address, person.Device,
            person.Login, person.Account, person.Latitude, person.Gender, person.Site, person.Illness, person.Notes, Convert.ToBase64String(person.Secret), person.Nir, person.Convicted, person.Others[0], person.ByLabel["canary-label"], person.Anything,
            person.Home.City, person.Seen?.Latitude, person.Shown, person.Inner, new Ticket().From, new Ticket().Text, new Answer().By, new Employee().Position,
        ];
        Assert.All(values, value => Assert.True(Canaries.IsSeen(Convert.ToString(value, CultureInfo.InvariantCulture)!), value + " is no canary"));
    }

    [Fact]
    public void PolicyInForce_IsAsked_AndHasNoSayInWhatIsDroppedWhole()
    {
        var pseudonyms = new Pseudonymizer("k1", new byte[32]);
        var policy = RedactionPolicy.BuiltIn.With(DataCategory.EmailAddress, pseudonyms).With(DataCategory.AccountIdentifier, pseudonyms).With(DataCategory.Name, Masks.Whole);
        var person = new Person();
        var text = policy.Redact(person);
        Canaries.AssertAbsent(text);
        Assert.Contains("Email = " + pseudonyms.Pseudonym(person.Email), text, StringComparison.Ordinal);
        Assert.Contains("Account = " + pseudonyms.Pseudonym(person.Account.ToString("D")), text, StringComparison.Ordinal);
        Assert.Contains("Name = ***", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Illness", text, StringComparison.Ordinal);
    }

    internal static void Walk(RedactedState state)
    {
        foreach (var (name, value) in state)
        {
            Assert.NotEmpty(name);
            if (value is RedactedState nested)
                Walk(nested);
            else if (value is not bool)
                Assert.False(Canaries.IsSeen(Convert.ToString(value, CultureInfo.CurrentCulture) ?? ""), name);
        }
    }

    private static void In(string culture, Action run)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
