using System.Reflection;
using System.Runtime.Loader;

namespace PrivacyAnalyzers.Abstractions.Tests.Redaction;

public class RedactionPolicyTests
{
    public static TheoryData<DataCategory> All => [.. Enum.GetValues<DataCategory>()];

    [Theory]
    [InlineData(DataCategory.EmailAddress, "jane.doe@example.com", "j***@e***.com")]
    [InlineData(DataCategory.TelephoneNumber, "0612345642", "***42")]
    [InlineData(DataCategory.Name, "Jeanne", "J***")]
    [InlineData(DataCategory.Financial, "4111111111111111", "***1111")]
    [InlineData(DataCategory.PhysicalAddress, "75002", "75***")]
    [InlineData(DataCategory.BirthDate, "1980-02-03", "1980")]
    [InlineData(DataCategory.OnlineIdentifier, "203.0.113.7", "203.0.113.0/24")]
    [InlineData(DataCategory.AccountIdentifier, "jane.doe", "***")]
    [InlineData(DataCategory.Location, "48.85,2.35", "***")]
    [InlineData(DataCategory.Health, "jane.doe@example.com", "***")]
    public void BuiltIn_MasksByCategory(DataCategory category, string value, string expected) => Assert.Equal(expected, RedactionPolicy.BuiltIn.Redact(category, value));

    [Theory]
    [MemberData(nameof(All))]
    public void BuiltIn_ShowsNothingOfAnUnknownShape(DataCategory category) => Assert.Equal("***", RedactionPolicy.BuiltIn.Redact(category, "canary \u0001"));

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(29)]
    [InlineData(99)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void UndefinedCategory_ShowsNothing(int category) => Assert.Equal("***", RedactionPolicy.BuiltIn.Redact((DataCategory)category, "jane.doe@example.com"));

    [Theory]
    [MemberData(nameof(All))]
    public void WhatIsDroppedWhole_HidesNullToo_AndTakesNoOtherRedactor(DataCategory category)
    {
        var isDropped = (int)category >= 100 || category is DataCategory.FreeText or DataCategory.Credential or DataCategory.SocialSecurityNumber;
        Assert.Equal(isDropped ? "***" : null, RedactionPolicy.BuiltIn.Redact(category, null));
        if (isDropped)
            Assert.Throws<ArgumentException>("category", () => RedactionPolicy.BuiltIn.With(category, Masks.Whole));
        else
            Assert.Equal("shown", RedactionPolicy.BuiltIn.With(category, new Constant("shown")).Redact(category, "value"));
    }

    [Fact]
    public void With_ChangesNothingElse()
    {
        var changed = RedactionPolicy.BuiltIn.With(DataCategory.Name, Masks.Whole);
        Assert.Equal("***", changed.Redact(DataCategory.Name, "Jeanne"));
        Assert.Equal("J***", RedactionPolicy.BuiltIn.Redact(DataCategory.Name, "Jeanne"));
        Assert.Equal("***42", changed.Redact(DataCategory.TelephoneNumber, "0612345642"));
    }

    [Fact]
    public void RedactorThatFails_ShowsNothing()
    {
        Assert.Equal("***", RedactionPolicy.BuiltIn.With(DataCategory.Name, new Constant(null)).Redact(DataCategory.Name, "canary"));
        Assert.Equal("***", RedactionPolicy.BuiltIn.With(DataCategory.Name, new Failing()).Redact(DataCategory.Name, "canary"));
    }

    [Fact]
    public async Task Scope_HoldsOverAwaits_AndNotElsewhere()
    {
        var mine = RedactionPolicy.BuiltIn.With(DataCategory.Name, new Constant("mine"));
        var other = Task.Run(async () =>
        {
            await Task.Delay(20);
            return RedactionPolicy.Current;
        });
        using (var scope = RedactionPolicy.BeginScope(mine))
        {
            await Task.Yield();
            Assert.Same(mine, RedactionPolicy.Current);
            using (RedactionPolicy.BeginScope(RedactionPolicy.BuiltIn))
                Assert.Same(RedactionPolicy.BuiltIn, RedactionPolicy.Current);
            Assert.Same(mine, RedactionPolicy.Current);
            scope.Dispose();
            Assert.Same(RedactionPolicy.BuiltIn, RedactionPolicy.Current);
        }

        Assert.Same(RedactionPolicy.BuiltIn, RedactionPolicy.Current);
        Assert.Same(RedactionPolicy.BuiltIn, await other);
    }

    [Fact]
    public void Policy_PassedIn_RedactsAnObject()
    {
        var mine = RedactionPolicy.BuiltIn.With(DataCategory.Name, new Constant("mine"));
        Assert.Equal("Person { Name = mine }", mine.Redact(new Person()));
        Assert.Equal("Person { Name = J*** }", RedactionPolicy.BuiltIn.Redact(new Person()));
        Assert.Null(mine.Redact((IRedactable?)null));
    }

    // In a copy of the assembly: what is set holds for the process.
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public void ProcessWide_OnceOnly(string framework)
    {
        var path = framework == "net10.0" ? typeof(IPurpose).Assembly.Location : Path.Combine(AppContext.BaseDirectory, framework, "PrivacyAnalyzers.Abstractions.dll");
        var type = new AssemblyLoadContext(nameof(ProcessWide_OnceOnly)).LoadFromAssemblyPath(path).GetType(typeof(RedactionPolicy).FullName!, throwOnError: true)!;
        var builtIn = type.GetProperty("BuiltIn")!.GetValue(null)!;
        var whole = type.Assembly.GetType(typeof(Masks).FullName!)!.GetProperty("Whole")!.GetValue(null);
        object With(int category) => type.GetMethod("With")!.Invoke(builtIn, [Enum.ToObject(type.Assembly.GetType(typeof(DataCategory).FullName!)!, category), whole])!;
        void Set(object policy) => type.GetMethod("SetForProcess")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [policy], null);
        object? Current() => type.GetProperty("Current")!.GetValue(null);

        Assert.Same(builtIn, Current());
        var first = With(10);
        Set(first);
        Assert.Same(first, Current());
        Set(first);
        Assert.Throws<InvalidOperationException>(() => Set(With(11)));
        Assert.Same(first, Current());
    }

    [Fact]
    public void Arguments_AreChecked()
    {
        Assert.Throws<ArgumentNullException>("redactor", () => RedactionPolicy.BuiltIn.With(DataCategory.Name, null!));
        Assert.Throws<ArgumentNullException>("policy", () => RedactionPolicy.BeginScope(null!));
        Assert.Throws<ArgumentNullException>("policy", () => RedactionPolicy.SetForProcess(null!));
        Assert.Throws<ArgumentException>("category", () => RedactionPolicy.BuiltIn.With((DataCategory)99, Masks.Whole));
        Assert.Throws<ArgumentException>("category", () => RedactionPolicy.BuiltIn.With((DataCategory)(-1), Masks.Whole));
    }

    private sealed class Constant(string? text) : IRedactor
    {
        public string Redact(string value) => text!;
    }

    private sealed class Failing : IRedactor
    {
        public string Redact(string value) => throw new InvalidOperationException(value);
    }

    private sealed class Person : IRedactable
    {
        public string ToRedactedString()
        {
            var writer = RedactionWriter.Start("Person");
            writer.Mask("Name", DataCategory.Name, "Jeanne");
            return writer.Finish();
        }
    }
}
