namespace Boutique.Letters;

/// <summary>Values that nobody can guess, for keys and for links.</summary>
public interface ITokens
{
    Guid Next();
}
