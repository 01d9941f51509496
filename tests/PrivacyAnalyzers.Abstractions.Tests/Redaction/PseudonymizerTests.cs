using System.Security.Cryptography;
using System.Text;
using PrivacyAnalyzers.Abstractions.Tests.PublicApi;

namespace PrivacyAnalyzers.Abstractions.Tests.Redaction;

public class PseudonymizerTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("jane.doe@example.com")]
    [InlineData("é李\U0001F600")]
    [InlineData(" x ")]
    public void Pseudonym_IsHalfOfAnHmac(string value)
    {
        var expected = "2026:" + Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(value)).AsSpan(0, 16));
        Assert.Equal(expected, new Pseudonymizer("2026", Key).Pseudonym(value));
        Assert.Equal(expected, Older("2026", Key, value));
    }

    [Fact]
    public void LongValue_IsHashedWhole()
    {
        var value = new string('é', 5000);
        var pseudonym = new Pseudonymizer("k", Key).Pseudonym(value);
        Assert.Equal(pseudonym, Older("k", Key, value));
        Assert.NotEqual(pseudonym, new Pseudonymizer("k", Key).Pseudonym(value + "x"));
    }

    [Fact]
    public void OtherKey_OtherPseudonym()
    {
        byte[] other = [.. Key];
        other[0] = 255;
        Assert.NotEqual(new Pseudonymizer("k", Key).Pseudonym("jane"), new Pseudonymizer("k", other).Pseudonym("jane"));
    }

    [Fact]
    public void KeyIsCopied_AndNeverShown()
    {
        byte[] key = [.. Key];
        var pseudonymizer = new Pseudonymizer("k", key);
        var before = pseudonymizer.Pseudonym("jane");
        Array.Clear(key);
        Assert.Equal(before, pseudonymizer.Pseudonym("jane"));
        Assert.Equal("k", pseudonymizer.KeyId);
        Assert.Equal(typeof(Pseudonymizer).FullName, pseudonymizer.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u2003\n")]
    public void WhatSaysNothing_HasNoPseudonym(string value) => Assert.Equal("***", new Pseudonymizer("k", Key).Pseudonym(value));

    [Fact]
    public void InAPolicy_CorrelatesMembers()
    {
        var pseudonyms = new Pseudonymizer("k", Key);
        var policy = RedactionPolicy.BuiltIn.With(DataCategory.EmailAddress, pseudonyms);
        Assert.Equal(pseudonyms.Pseudonym("jane@example.com"), policy.Redact(DataCategory.EmailAddress, "jane@example.com"));
    }

    [Fact]
    public void OneAllocation()
    {
        var pseudonyms = new Pseudonymizer("2026", Key);
        for (var i = 0; i < 200; i++)
            pseudonyms.Pseudonym("jane.doe@example.com");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            pseudonyms.Pseudonym("jane.doe@example.com");
        Assert.Equal(100 * 96, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Arguments_AreChecked()
    {
        Assert.Throws<ArgumentNullException>("keyId", () => new Pseudonymizer(null!, Key));
        Assert.Throws<ArgumentNullException>("key", () => new Pseudonymizer("k", null!));
        Assert.Throws<ArgumentNullException>("value", () => new Pseudonymizer("k", Key).Pseudonym(null!));
        Assert.Throws<ArgumentException>("key", () => new Pseudonymizer("k", new byte[31]));
        Assert.All(new[] { "", "a b", "é", "a:b", new string('a', 33) }, id => Assert.Throws<ArgumentException>("keyId", () => new Pseudonymizer(id, Key)));
    }

    private static string Older(string keyId, byte[] key, string value)
    {
        var type = AbstractionsBuilds.Load("netstandard2.0").GetType(typeof(Pseudonymizer).FullName!, throwOnError: true)!;
        return (string)type.GetMethod(nameof(Pseudonymizer.Pseudonym))!.Invoke(Activator.CreateInstance(type, keyId, key), [value])!;
    }
}
