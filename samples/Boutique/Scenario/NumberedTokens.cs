using Boutique.Letters;

namespace Boutique.Scenario;

/// <summary>One, two, three: easy to guess and easy to compare, which is what a demonstration wants and a shop does not.</summary>
internal sealed class NumberedTokens : ITokens
{
    private byte _last;

    public Guid Next() => new(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, ++_last]);
}
