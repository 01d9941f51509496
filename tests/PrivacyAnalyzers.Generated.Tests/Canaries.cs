using PrivacyAnalyzers.Generated.Tests.Domain;

namespace PrivacyAnalyzers.Generated.Tests;

/// <summary>The objects whose values must not be seen, and what would be seen of them.</summary>
internal static class Canaries
{
    // Parts of values, in every way they could be written: of dates the day, of numbers what a mask hides.
    private static readonly string[] Forbidden =
    [
        "canary", "6 70 71", "70 71 72", "3367071", "70717", "07-19", "19/07", "19.07", "7/19", "19.7", "4:05", "04:05", "67676", "67.676", "67 676", "3000600", "1234567890",
        "113.177", "7777", "ca9a2700", "75002", "Doe", "True", "Y2FuYXJ5", "180077",
    ];

    internal static IReadOnlyList<IRedactable> All { get; } = [new Person { Id = new("11111111-2222-3333-4444-555555555555") }, Circle(), new Employee(), new Place("Canary-City", "canary-door"), new Spot { Latitude = 48.777777 }, new Ticket(), new Answer(), new Contact<string>("canary-contact", 3)];

    /// <summary>Nothing of any canary is in the text, which says something at all.</summary>
    internal static void AssertAbsent(string? text)
    {
        Assert.False(string.IsNullOrEmpty(text));
        Assert.All(Forbidden, part => Assert.DoesNotContain(part, text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The values are there to be seen: a test that finds none of them in what was hidden would find none either if nothing was.</summary>
    internal static bool IsSeen(string text) => Forbidden.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static Person Circle()
    {
        var person = new Person();
        person.Friend = new Employee { Friend = person };
        return person;
    }
}
