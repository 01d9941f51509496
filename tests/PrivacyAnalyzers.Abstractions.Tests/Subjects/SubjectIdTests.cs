using System.Globalization;

namespace PrivacyAnalyzers.Abstractions.Tests.Subjects;

public class SubjectIdTests
{
    private const string Key = "jeanne.martin@example.org";

    [Fact]
    public void Values_AreKept()
    {
        var subject = new SubjectId("customer", Key);

        Assert.Equal("customer", subject.Kind);
        Assert.Equal(Key, subject.Key);
        Assert.False(subject.IsEmpty);
    }

    [Fact]
    public void Default_NamesNobody()
    {
        SubjectId nobody = default;

        Assert.True(nobody.IsEmpty);
        Assert.Equal("", nobody.Kind);
        Assert.Equal("", nobody.Key);
        Assert.Equal("(nobody)", nobody.ToString());
        Assert.Equal(default(SubjectId).GetHashCode(), nobody.GetHashCode());
        Assert.NotEqual(nobody, new SubjectId("customer", Key));
    }

    [Fact]
    public void Text_NeverShowsTheKey()
    {
        var subject = new SubjectId("customer", Key);

        Assert.Equal("customer:***", subject.ToString());
        Assert.Equal("customer:***", string.Format(CultureInfo.InvariantCulture, "{0}", subject));
        Assert.Equal("customer:***", $"{subject}");
    }

    [Fact]
    public void Text_IsTheSameForEveryKey_SoThatLengthTellsNothing() =>
        Assert.Equal(new SubjectId("customer", "1").ToString(), new SubjectId("customer", Key).ToString());

    [Fact]
    public void SameKindAndKey_AreEqual()
    {
        var left = new SubjectId("customer", Key);
        var right = new SubjectId("customer", new string(Key));

        Assert.True(left == right);
        Assert.False(left != right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("employee", Key)]
    [InlineData("Customer", Key)]
    [InlineData("customer", "Jeanne.Martin@example.org")]
    [InlineData("customer", "e\u0301")]
    public void OtherKindOrKey_IsAnotherPerson(string kind, string key)
    {
        var other = new SubjectId(kind, key);

        Assert.True(new SubjectId("customer", Key) != other);
        Assert.False(new SubjectId("customer", "\u00e9") == other);
        Assert.False(other.Equals((object)"customer:***"));
    }

    [Fact]
    public void KindAndKey_DoNotRunTogether() => Assert.NotEqual(new SubjectId("ab", "c"), new SubjectId("a", "bc"));

    [Fact]
    public void Equality_IsOrdinal_InEveryCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.NotEqual(new SubjectId("customer", "ID"), new SubjectId("customer", "id"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void MissingPart_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("kind", () => new SubjectId(null!, Key));
        Assert.Throws<ArgumentException>("kind", () => new SubjectId("", Key));
        Assert.Throws<ArgumentNullException>("key", () => new SubjectId("customer", null!));
        Assert.Throws<ArgumentException>("key", () => new SubjectId("customer", ""));
    }

    [Fact]
    public void RefusedPart_IsNotShown() =>
        Assert.DoesNotContain(Key, Assert.Throws<ArgumentException>(() => new SubjectId("", Key)).ToString(), StringComparison.Ordinal);
}
