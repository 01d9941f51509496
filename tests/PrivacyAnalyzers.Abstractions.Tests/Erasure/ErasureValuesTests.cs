using System.Security.Cryptography;
using System.Text;

namespace PrivacyAnalyzers.Abstractions.Tests.Erasure;

public class ErasureValuesTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void Text_IsTheKeyedHash()
    {
        using var values = Values();
        var expected = HMACSHA256.HashData(Key, "14:Customer.Emailjane@example.org"u8);
        var text = values.Pseudonym("Customer.Email", "jane@example.org");

        Assert.Equal(32, text.Length);

        // The last four say that it is one.
        Assert.Equal(Base32(expected)[..28], text[..28]);
        Assert.Equal(Base32(SHA256.HashData(Encoding.ASCII.GetBytes(text[..28])))[..4], text[28..]);
    }

    [Fact]
    public void SameMemberValueAndKey_SamePseudonym()
    {
        using ErasureValues first = Values(), second = Values();
        Assert.Equal(first.Pseudonym("a", "x"), second.Pseudonym("a", "x"));
        Assert.Equal(first.Pseudonym("a", "x")[..12], second.Pseudonym("a", "x", 16)[..12]);
    }

    [Fact]
    public void AnotherMemberValueOrKey_AnotherPseudonym()
    {
        using var values = Values();
        using var other = new ErasureValues([.. Key.Reverse()], DateTimeOffset.UnixEpoch);
        string[] all = [values.Pseudonym("a", "x"), values.Pseudonym("b", "x"), values.Pseudonym("a", "y"), values.Pseudonym("ax", "1"), values.Pseudonym("a", "x1"), other.Pseudonym("a", "x")];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void TenThousandValues_NoTwoAlike_EvenShort()
    {
        using var values = Values();
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(i => values.Pseudonym("a", "value" + i, 16)).Distinct().Count());
    }

    [Fact]
    public void Guid_IsOfVersionEight_AndNothingStaysNothing()
    {
        using var values = Values();
        var given = Guid.NewGuid();
        var pseudonym = values.Pseudonym("a", given);

        Assert.NotEqual(given, pseudonym);
        Assert.Equal(pseudonym, values.Pseudonym("a", given));
        Assert.Equal('8', pseudonym.ToString("D")[14]);
        Assert.Equal(Guid.Empty, values.Pseudonym("a", Guid.Empty));
        Assert.Equal("", values.Pseudonym("a", ""));
        Assert.Empty(values.Pseudonym("a", Array.Empty<byte>()));
    }

    [Fact]
    public void Bytes_Fit()
    {
        using var values = Values();
        Assert.Equal(32, values.Pseudonym("a", [1, 2]).Length);
        Assert.Equal(12, values.Pseudonym("a", [1, 2], 12).Length);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(32)]
    [InlineData(100)]
    public void Pseudonyms_SayThatTheyAre_WithoutTheKey(int length)
    {
        using var values = new ErasureValues(RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(ErasureValues.IsPseudonym(values.Pseudonym("a", "value" + i, length)));
            Assert.True(ErasureValues.IsPseudonym(values.Pseudonym("a", Guid.NewGuid())));
            Assert.True(ErasureValues.IsPseudonym(values.Pseudonym("a", [(byte)i, 1], length)));
        }

        Assert.True(ErasureValues.IsPseudonym(values.Pseudonym("a", [1], 10)));
    }

    [Fact]
    public void Values_DoNot_ThoughTheyHaveTheSameForm()
    {
        using var values = Values();
        var (text, id, bytes) = (values.Pseudonym("a", "x"), values.Pseudonym("a", Guid.NewGuid()), values.Pseudonym("a", [1]));
        Assert.All(new[] { "", "jane", "alexanderjohnson", text.ToUpperInvariant(), text[..31], text + "a", text[1..] + text[0], " " + text[1..] }, static value => Assert.False(ErasureValues.IsPseudonym(value), value));
        Assert.False(ErasureValues.IsPseudonym(Guid.Empty));
        Assert.False(ErasureValues.IsPseudonym(new Guid("00000000-0000-8000-8000-000000000001")));
        Assert.False(ErasureValues.IsPseudonym(new Guid(id.ToString("D").Remove(14, 1).Insert(14, "4"))));
        Assert.False(ErasureValues.IsPseudonym([]));
        Assert.False(ErasureValues.IsPseudonym(new byte[32]));
        Assert.False(ErasureValues.IsPseudonym(new byte[33]));
        bytes[0] ^= 1;
        Assert.False(ErasureValues.IsPseudonym(bytes));
        Assert.Throws<ArgumentNullException>(() => ErasureValues.IsPseudonym((string)null!));
        Assert.Throws<ArgumentNullException>(() => ErasureValues.IsPseudonym((byte[])null!));
    }

    [Fact]
    public void WhatIsAPseudonym_IsNotReplacedOnceMore_UnderAnyKey()
    {
        using ErasureValues first = new(RandomNumberGenerator.GetBytes(32), default), second = new(RandomNumberGenerator.GetBytes(32), default);
        var (text, id, bytes) = (first.PseudonymOnce("a", "x", 20), first.PseudonymOnce("a", Guid.NewGuid()), first.PseudonymOnce("a", [1], 12));
        Assert.Equal((20, 12), (text.Length, bytes.Length));
        Assert.Equal(text, second.PseudonymOnce("a", text, 20));
        Assert.Equal(id, second.PseudonymOnce("a", id));
        Assert.Equal(bytes, second.PseudonymOnce("a", bytes, 12));
    }

    [Fact]
    public void WhatIsNone_OrDoesNotFit_IsReplaced()
    {
        using var values = Values();
        var (text, id, bytes) = (values.Pseudonym("a", "x"), Guid.NewGuid(), values.Pseudonym("a", [1]));
        Assert.Equal(values.Pseudonym("a", "jane"), values.PseudonymOnce("a", "jane"));
        Assert.Equal(values.Pseudonym("a", id), values.PseudonymOnce("a", id));
        Assert.Equal(values.Pseudonym("a", [7]), values.PseudonymOnce("a", [7]));
        Assert.Equal(16, values.PseudonymOnce("a", text, 16).Length);
        Assert.Equal(10, values.PseudonymOnce("a", bytes, 10).Length);
        Assert.Equal("", values.PseudonymOnce("a", ""));
        Assert.Equal(Guid.Empty, values.PseudonymOnce("a", Guid.Empty));
        Assert.Empty(values.PseudonymOnce("a", Array.Empty<byte>()));
        Assert.Throws<ArgumentNullException>(() => values.PseudonymOnce("a", (string)null!));
        Assert.Throws<ArgumentNullException>(() => values.PseudonymOnce(null!, text));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.PseudonymOnce("a", text, 15));
    }

    [Fact]
    public void BadArguments()
    {
        using var values = Values();
        Assert.Throws<ArgumentOutOfRangeException>(() => values.Pseudonym("a", "x", 15));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.Pseudonym("a", [1], 9));
        Assert.Throws<ArgumentNullException>(() => values.Pseudonym("a", (string)null!));
        Assert.Throws<ArgumentNullException>(() => values.Pseudonym(null!, "x"));
        Assert.Throws<ArgumentException>(() => new ErasureValues(new byte[31], default));
        Assert.Throws<ArgumentNullException>(() => new ErasureValues(null!, default));
    }

    [Fact]
    public void Objects_AreEnteredOnce_ByWhichTheyAre()
    {
        using var values = Values();
        object first = new Point(1), equal = new Point(1);
        Assert.True(values.TryEnter(first, typeof(Point)));
        Assert.True(values.TryEnter(equal, typeof(Point)));
        Assert.True(values.TryEnter(first, typeof(object)));
        Assert.False(values.TryEnter(first, typeof(Point)));
    }

    [Fact]
    public void KeyIsCopied()
    {
        var key = (byte[])Key.Clone();
        using var values = new ErasureValues(key, default);
        Array.Clear(key);
        using var other = Values();
        Assert.Equal(other.Pseudonym("a", "x"), values.Pseudonym("a", "x"));
    }

    private static ErasureValues Values() => new(Key, DateTimeOffset.UnixEpoch);

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(Enumerable.Range(0, bits.Length / 5).Select(i => "abcdefghijklmnopqrstuvwxyz234567"[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]));
    }

    private sealed record Point(int X);

    [Fact]
    public void Left_IsEnteredAgain_ByItself()
    {
        using var values = new ErasureValues(new byte[32], DateTimeOffset.UnixEpoch);
        object one = new(), two = new();
        Assert.True(values.TryEnter(one, typeof(object)));
        Assert.True(values.TryEnter(one, typeof(string)));
        Assert.True(values.TryEnter(two, typeof(object)));
        values.Leave(one, typeof(object));
        Assert.False(values.TryEnter(one, typeof(string)));
        Assert.False(values.TryEnter(two, typeof(object)));
        Assert.True(values.TryEnter(one, typeof(object)));
        Assert.Throws<ArgumentNullException>(() => values.Leave(null!, typeof(object)));
        Assert.Throws<ArgumentNullException>(() => values.Leave(one, null!));
    }
}
