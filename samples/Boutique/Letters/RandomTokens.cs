using System.Security.Cryptography;

namespace Boutique.Letters;

public sealed class RandomTokens : ITokens
{
    public Guid Next() => new(RandomNumberGenerator.GetBytes(16));
}
