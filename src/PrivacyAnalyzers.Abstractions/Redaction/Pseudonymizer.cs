using System;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using PrivacyAnalyzers.Masking;

namespace PrivacyAnalyzers;

/// <summary>
/// Gives each value a name that says nothing of it, the same each time (GDPR 4(5)): log lines about one person can be found together. HMAC-SHA-256 under a
/// key, of which 128 bits are kept.
/// </summary>
/// <remarks>
/// Whoever has the key can try all e-mail addresses or telephone numbers and find the one: keep it apart from the logs, and change it now and then. The
/// identity of the key stands before each pseudonym, so that those of different keys are told apart. Values are taken as they are: bring them to one form
/// (case, spaces) first. Only text that says something has a pseudonym: an empty one, or spaces, gives <c>***</c>.
/// </remarks>
/// <example>
/// <code>
/// var pseudonyms = new Pseudonymizer("2026", Convert.FromBase64String(configuration["LogKey"]!));
/// logger.LogInformation("Bounced: {Email}", pseudonyms.Pseudonym(customer.Email)); // Bounced: 2026:5f4dcc3b5aa765d61d8327deb882cf99
/// </code>
/// </example>
[DebuggerDisplay("{KeyId,nq}")]
public sealed class Pseudonymizer : IRedactor
{
    private const int KeyLength = 32, KeptBytes = 16;

    private readonly byte[] _key;
    private readonly string _prefix;

    /// <summary>Takes a key.</summary>
    /// <param name="keyId">Names the key: 1 to 32 ASCII letters, digits, <c>-</c>, <c>_</c> or <c>.</c>.</param>
    /// <param name="key">32 random bytes or more. A copy is kept.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keyId"/> or <paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">The name has another form, or the key is shorter.</exception>
    public Pseudonymizer(string keyId, byte[] key)
    {
        Argument.NotNullOrEmpty(keyId, nameof(keyId));
        Argument.NotNull(key, nameof(key));
        if (!IsName(keyId))
        {
            throw new ArgumentException("A key is named by 1 to 32 ASCII letters, digits, '-', '_' or '.'.", nameof(keyId));
        }

        if (key.Length < KeyLength)
        {
            throw new ArgumentException("A key of 32 bytes at least is needed.", nameof(key));
        }

        KeyId = keyId;
        _key = (byte[])key.Clone();
        _prefix = keyId + ":";
    }

    /// <summary>The name of the key.</summary>
    public string KeyId { get; }

    /// <summary>Gives the pseudonym of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The name of the key, a colon and 32 hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    [Pseudonymizes]
    public string Pseudonym(string value)
    {
        Argument.NotNull(value, nameof(value));
        return string.IsNullOrWhiteSpace(value) ? MaskedText.Mask : Compute(value);
    }

    string IRedactor.Redact(string value) => Pseudonym(value);

#if NET
    private string Compute(string value)
    {
        const int OnStack = 256;
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = size > OnStack ? System.Buffers.ArrayPool<byte>.Shared.Rent(size) : null;
        Span<byte> bytes = rented ?? stackalloc byte[OnStack];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, bytes[..length], hash);
        CryptographicOperations.ZeroMemory(bytes[..length]);
        if (rented is not null)
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        }

        Span<char> digits = stackalloc char[KeptBytes * 2];
        Convert.TryToHexStringLower(hash[..KeptBytes], digits, out _);
        return string.Concat(_prefix, digits);
    }
#else
    private string Compute(string value)
    {
        const string Digits = "0123456789abcdef";
        byte[] hash;
        using (var hmac = new HMACSHA256(_key))
        {
            hash = hmac.ComputeHash(Encoding.UTF8.GetBytes(value));
        }

        var text = new char[_prefix.Length + (KeptBytes * 2)];
        _prefix.CopyTo(0, text, 0, _prefix.Length);
        for (var i = 0; i < KeptBytes; i++)
        {
            text[_prefix.Length + (2 * i)] = Digits[hash[i] >> 4];
            text[_prefix.Length + (2 * i) + 1] = Digits[hash[i] & 15];
        }

        return new string(text);
    }
#endif

    private static bool IsName(string keyId)
    {
        foreach (var character in keyId)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'))
            {
                return false;
            }
        }

        return keyId.Length <= 32;
    }
}
