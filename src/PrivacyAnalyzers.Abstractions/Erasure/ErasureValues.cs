using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyAnalyzers;

/// <summary>
/// What one erasure puts in the place of values: pseudonyms by keyed hash (HMAC-SHA-256), and the time. Made for one run, and not safe for concurrent use.
/// </summary>
/// <remarks>
/// A pseudonym is still personal data while its key exists (GDPR 4(5)). A key that is thrown away after the run leaves values that nobody can link; one that
/// is kept gives the same pseudonym for the same value, which is what a column that is joined on needs.
/// </remarks>
public sealed class ErasureValues : IDisposable
{
    /// <summary>The fewest characters that keep pseudonyms apart: 80 bits.</summary>
    public const int MinimumPseudonymLength = 16;

    private const int MinimumKeyLength = 32;
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    private readonly HMACSHA256 _hash;
    private readonly HashSet<(object Instance, Type Level)> _entered = new(Identity.Instance);

    /// <summary>Prepares an erasure.</summary>
    /// <param name="key">The secret of the pseudonyms, 32 bytes or more; copied.</param>
    /// <param name="now">When the erasure happens.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is too short.</exception>
    public ErasureValues(byte[] key, DateTimeOffset now)
    {
        if (Argument.NotNull(key, nameof(key)).Length < MinimumKeyLength)
        {
            throw new ArgumentException("A key of at least 32 bytes is needed.", nameof(key));
        }

        _hash = new HMACSHA256((byte[])key.Clone());
        Now = now;
    }

    /// <summary>When the erasure happens.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Notes that an object is being erased at one level of its hierarchy, so that a circle of objects ends.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="level">The class that erases its own members.</param>
    /// <returns>False if that was done already in this run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> or <paramref name="level"/> is null.</exception>
    public bool TryEnter(object instance, Type level) => _entered.Add((Argument.NotNull(instance, nameof(instance)), Argument.NotNull(level, nameof(level))));

    /// <summary>Takes back that an object is being erased, since that could not be finished: a second call with these values goes on from there.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="level">The class that erases its own members.</param>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> or <paramref name="level"/> is null.</exception>
    public void Leave(object instance, Type level) => _entered.Remove((Argument.NotNull(instance, nameof(instance)), Argument.NotNull(level, nameof(level))));

    /// <summary>The pseudonym of a text: lower-case letters and digits, the same for the same member, value and key.</summary>
    /// <param name="member">The member, so that equal values of two members are not linked.</param>
    /// <param name="value">The value. An empty text stays empty: there is nothing in it.</param>
    /// <param name="maximumLength">The length it must fit; 0 where none is stated.</param>
    /// <returns>A text of 32 characters, or of <paramref name="maximumLength"/> if that is less.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumLength"/> cannot keep pseudonyms apart.</exception>
    [Pseudonymizes]
    public string Pseudonym(string member, string value, int maximumLength = 0)
    {
        if (maximumLength != 0 && maximumLength < MinimumPseudonymLength)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumLength), maximumLength, "A pseudonym has at least " + MinimumPseudonymLength.ToString(CultureInfo.InvariantCulture) + " characters.");
        }

        if (Argument.NotNull(value, nameof(value)).Length == 0)
        {
            return value;
        }

        // Five bits a character: a letter or digit that no collation or file system takes for another.
        var hash = Hash(member, value);
        var text = new char[maximumLength is 0 or > 32 ? 32 : maximumLength];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            text[i] = Digits[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(text);
    }

    /// <summary>The pseudonym of an identifier.</summary>
    /// <param name="member">The member, so that equal values of two members are not linked.</param>
    /// <param name="value">The value. An empty identifier stays empty.</param>
    /// <returns>An identifier of version 8 (RFC 9562).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> is null.</exception>
    [Pseudonymizes]
    public Guid Pseudonym(string member, Guid value)
    {
        if (value == Guid.Empty)
        {
            return value;
        }

        var bytes = new byte[16];
        Array.Copy(Hash(member, value.ToString("D", CultureInfo.InvariantCulture)), bytes, bytes.Length);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>The pseudonym of bytes.</summary>
    /// <param name="member">The member, so that equal values of two members are not linked.</param>
    /// <param name="value">The value. No bytes stay none.</param>
    /// <param name="maximumLength">The length it must fit; 0 where none is stated.</param>
    /// <returns>32 bytes, or <paramref name="maximumLength"/> if that is less.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumLength"/> cannot keep pseudonyms apart.</exception>
    [Pseudonymizes]
    public byte[] Pseudonym(string member, byte[] value, int maximumLength = 0)
    {
        if (maximumLength != 0 && maximumLength < 10)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumLength), maximumLength, "A pseudonym has at least 10 bytes.");
        }

        if (Argument.NotNull(value, nameof(value)).Length == 0)
        {
            return value;
        }

        var hash = Hash(member, Convert.ToBase64String(value));
        if (maximumLength is > 0 and < 32)
        {
            Array.Resize(ref hash, maximumLength);
        }

        return hash;
    }

    /// <summary>Forgets the secret.</summary>
    public void Dispose() => _hash.Dispose();

    // The length keeps the end of the member and the start of the value apart.
    private byte[] Hash(string member, string value) => _hash.ComputeHash(
        Encoding.UTF8.GetBytes(Argument.NotNull(member, nameof(member)).Length.ToString(CultureInfo.InvariantCulture) + ":" + member + value));

    // Two people with the same values are two people.
    private sealed class Identity : IEqualityComparer<(object Instance, Type Level)>
    {
        internal static readonly Identity Instance = new();

        public bool Equals((object Instance, Type Level) x, (object Instance, Type Level) y) => ReferenceEquals(x.Instance, y.Instance) && x.Level == y.Level;

        public int GetHashCode((object Instance, Type Level) value) => unchecked((RuntimeHelpers.GetHashCode(value.Instance) * 397) ^ value.Level.GetHashCode());
    }
}
