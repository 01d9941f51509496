using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyAnalyzers;

/// <summary>
/// What one erasure puts in the place of values: pseudonyms by keyed hash (HMAC-SHA-256), and the time. Made for one run, and not safe for concurrent use.
/// </summary>
/// <remarks>
/// A pseudonym says of itself that it is one (<see cref="IsPseudonym(string)"/>), so that what was replaced is not replaced again. It is still personal data while its key exists (GDPR 4(5)). A key that is thrown away after the run leaves values that nobody can link; one that
/// is kept gives the same pseudonym for the same value, which is what a column that is joined on needs.
/// </remarks>
public sealed class ErasureValues : IDisposable
{
    /// <summary>The fewest characters that keep pseudonyms apart: 60 bits, and 20 that tell a pseudonym from a value.</summary>
    public const int MinimumPseudonymLength = 16;

    private const int MinimumKeyLength = 32;
    private const int MinimumBytes = 10;
    private const int LongestPseudonym = 32;
    private const int CheckedCharacters = 4;
    private const int CheckedBytes = 3;
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

        var text = Letters(Hash(member, value), (maximumLength is 0 or > LongestPseudonym ? LongestPseudonym : maximumLength) - CheckedCharacters);
        return text + CheckOf(text);
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
        WriteCheck(bytes);
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
        if (maximumLength is not 0 and < MinimumBytes)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumLength), maximumLength, "A pseudonym has at least 10 bytes.");
        }

        if (Argument.NotNull(value, nameof(value)).Length == 0)
        {
            return value;
        }

        var hash = Hash(member, Convert.ToBase64String(value));
        if (maximumLength is > 0 and < LongestPseudonym)
        {
            Array.Resize(ref hash, maximumLength);
        }

        WriteCheck(hash);
        return hash;
    }

    /// <summary>The pseudonym of a text, or the text where it is one already: whoever is erased again keeps the one that other rows know.</summary>
    /// <param name="member">The member, so that equal values of two members are not linked.</param>
    /// <param name="value">The value. An empty text stays empty.</param>
    /// <param name="maximumLength">The length it must fit; 0 where none is stated.</param>
    /// <returns>A text that <see cref="IsPseudonym(string)"/> knows, no longer than <paramref name="maximumLength"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumLength"/> cannot keep pseudonyms apart.</exception>
    /// <exception cref="ObjectDisposedException">The secret is forgotten.</exception>
    [Pseudonymizes]
    public string PseudonymOnce(string member, string value, int maximumLength = 0) =>
        Pseudonym(member, value, maximumLength) is var pseudonym && Fits(value.Length, maximumLength) && IsPseudonym(value) ? value : pseudonym;

    /// <summary>The pseudonym of an identifier, or the identifier where it is one already.</summary>
    /// <param name="member">The member, so that equal values of two members are not linked.</param>
    /// <param name="value">The value. An empty identifier stays empty.</param>
    /// <returns>An identifier of version 8 (RFC 9562).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The secret is forgotten.</exception>
    [Pseudonymizes]
    public Guid PseudonymOnce(string member, Guid value) => Pseudonym(member, value) is var pseudonym && IsPseudonym(value) ? value : pseudonym;

    /// <summary>The pseudonym of bytes, or the bytes where they are one already.</summary>
    /// <param name="member">The member, so that equal values of two members are not linked.</param>
    /// <param name="value">The value. No bytes stay none.</param>
    /// <param name="maximumLength">The length it must fit; 0 where none is stated.</param>
    /// <returns>Bytes that <see cref="IsPseudonym(byte[])"/> knows, no more than <paramref name="maximumLength"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumLength"/> cannot keep pseudonyms apart.</exception>
    /// <exception cref="ObjectDisposedException">The secret is forgotten.</exception>
    [Pseudonymizes]
    public byte[] PseudonymOnce(string member, byte[] value, int maximumLength = 0) =>
        Pseudonym(member, value, maximumLength) is var pseudonym && Fits(value.Length, maximumLength) && IsPseudonym(value) ? value : pseudonym;

    /// <summary>Whether a text is a pseudonym, under whatever key: the last of its characters follow from the others. One in a million texts of its length and letters looks like one.</summary>
    /// <param name="value">The text.</param>
    /// <returns>Whether it is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static bool IsPseudonym(string value)
    {
        if (Argument.NotNull(value, nameof(value)).Length is < MinimumPseudonymLength or > LongestPseudonym)
        {
            return false;
        }

        foreach (var letter in value)
        {
            if (letter is not ((>= 'a' and <= 'z') or (>= '2' and <= '7')))
            {
                return false;
            }
        }

        var head = value.Length - CheckedCharacters;
        return string.Equals(value.Substring(head), CheckOf(value.Substring(0, head)), StringComparison.Ordinal);
    }

    /// <summary>Whether an identifier is a pseudonym, under whatever key.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsPseudonym(Guid value)
    {
        var bytes = value.ToByteArray();
        return bytes[7] >> 4 == 8 && bytes[8] >> 6 == 2 && HasCheck(bytes);
    }

    /// <summary>Whether bytes are a pseudonym, under whatever key.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>Whether they are one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static bool IsPseudonym(byte[] value) => Argument.NotNull(value, nameof(value)).Length is >= MinimumBytes and <= LongestPseudonym && HasCheck(value);

    /// <summary>Forgets the secret.</summary>
    public void Dispose() => _hash.Dispose();

    private static bool Fits(int length, int maximumLength) => maximumLength == 0 || length <= maximumLength;

    // Five bits a character: a letter or digit that no collation or file system takes for another.
    private static string Letters(byte[] hash, int length)
    {
        var text = new char[length];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            text[i] = Digits[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(text);
    }

    // Without a key: whoever has thrown it away has to know their pseudonyms too.
    private static string CheckOf(string head) => Letters(Digest(Encoding.ASCII.GetBytes(head), head.Length), CheckedCharacters);

    private static void WriteCheck(byte[] value) => Array.Copy(Digest(value, value.Length - CheckedBytes), 0, value, value.Length - CheckedBytes, CheckedBytes);

    private static bool HasCheck(byte[] value)
    {
        var checkedValue = (byte[])value.Clone();
        WriteCheck(checkedValue);
        return checkedValue.SequenceEqual(value);
    }

    private static byte[] Digest(byte[] head, int length)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(head, 0, length);
    }

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
