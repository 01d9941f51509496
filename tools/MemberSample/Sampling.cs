namespace MemberSample;

/// <summary>
/// Draws types, with up to fifteen of their members, until there are enough: seven members in ten from types that have two members with suggestive
/// names. What suggests is a list of letters, not of words, so that it brings what only looks like personal data as well. A type is of one half.
/// </summary>
internal static class Sampling
{
    private const int MembersOfOneType = 15;

    private static readonly string[] Suggestive =
    [
        "mail", "phone", "address", "city", "zip", "postal", "birth", "gender", "user", "login", "passw", "card", "bank", "iban", "tax", "ssn", "health", "locat", "photo", "avatar",
        "comment", "device", "agent", "country", "firstname", "lastname", "fullname", "token", "account", "nation", "person", "customer", "ipaddr", "remote",
    ];

    internal static IEnumerable<SampledRow> Of(IReadOnlyList<SampledType> types, int seed, int count)
    {
        var random = new Random(seed);
        var shuffled = types.OrderBy(_ => random.Next()).ToList();
        var suggestive = shuffled.Where(IsSuggestive).ToList();
        var others = shuffled.Where(type => !IsSuggestive(type)).ToList();
        return Draw(suggestive, count * 7 / 10, random).Concat(Draw(others, count * 3 / 10, random));
    }

    private static bool IsSuggestive(SampledType type) =>
        type.Members.Count(member => Suggestive.Any(letters => member.Name.Contains(letters, StringComparison.OrdinalIgnoreCase))) >= 2;

    private static IEnumerable<SampledRow> Draw(IEnumerable<SampledType> types, int count, Random random)
    {
        var drawn = 0;
        var half = 0;
        foreach (var type in types.TakeWhile(_ => drawn < count))
        {
            var members = type.Members.Count <= MembersOfOneType ? type.Members : type.Members.OrderBy(_ => random.Next()).Take(MembersOfOneType).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
            foreach (var member in members)
            {
                yield return new SampledRow(half % 2 == 0 ? "tune" : "measure", type, member);
                drawn++;
            }

            half++;
        }
    }
}
