using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using PrivacyAnalyzers.Masking;

namespace PrivacyAnalyzers;

/// <summary>What is shown of a value of each category. Immutable; generated code asks <see cref="Current"/>.</summary>
/// <remarks>
/// An application that wants another policy sets it once, at its start. A library sets none: it takes the one in force. A test puts its own in force for
/// itself with <see cref="BeginScope"/>. Credentials, free text, social security numbers and what GDPR articles 9 and 10 name are dropped whole, whatever
/// the policy: it has no say in them, and neither null nor an empty text shows.
/// </remarks>
/// <example>
/// <code>
/// RedactionPolicy.SetForProcess(RedactionPolicy.BuiltIn
///     .With(DataCategory.TelephoneNumber, Masks.Whole)
///     .With(DataCategory.EmailAddress, new Pseudonymizer("2026", key)));
/// </code>
/// </example>
public sealed class RedactionPolicy
{
    // The categories after these are dropped whole.
    private const int Replaceable = (int)DataCategory.SocialSecurityNumber;

    private static readonly AsyncLocal<RedactionPolicy?> Scoped = new();
    private static RedactionPolicy? ProcessWide;

    // What nearly all programs read, and nothing else; null once there is a scope anywhere, and for good.
    private static RedactionPolicy? Unscoped = CreateBuiltIn();

    private readonly IRedactor?[] _redactors;

    // Those that are ours: nearly all, and nearly always.
    private readonly CategoryMask?[] _masks;

    private RedactionPolicy(IRedactor?[] redactors)
    {
        _redactors = redactors;
        _masks = Array.ConvertAll(redactors, static redactor => redactor as CategoryMask);
    }

    /// <summary>The masks that ship: <see cref="Masks"/> says what each shows. Other categories are hidden whole.</summary>
    public static RedactionPolicy BuiltIn { get; } = Unscoped!;

    /// <summary>The policy in force: that of the scope, else that of the process, else <see cref="BuiltIn"/>.</summary>
    public static RedactionPolicy Current => Volatile.Read(ref Unscoped) ?? Scoped.Value ?? Volatile.Read(ref ProcessWide) ?? BuiltIn;

    /// <summary>Sets the policy of the process. Once: what a log shows does not depend on which library spoke last.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Another policy was set before.</exception>
    public static void SetForProcess(RedactionPolicy policy)
    {
        Argument.NotNull(policy, nameof(policy));
        if (Interlocked.CompareExchange(ref ProcessWide, policy, null) is { } other && other != policy)
        {
            throw new InvalidOperationException("The redaction policy of the process is set already.");
        }

        Interlocked.CompareExchange(ref Unscoped, policy, BuiltIn);
    }

    /// <summary>Puts a policy in force for the code that runs until the scope is disposed of, over <see langword="await"/> too: for tests.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>What ends the scope.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static IDisposable BeginScope(RedactionPolicy policy)
    {
        var scope = new PolicyScope(Scoped, Scoped.Value);
        Scoped.Value = Argument.NotNull(policy, nameof(policy));
        Volatile.Write(ref Unscoped, null);
        return scope;
    }

    /// <summary>The same policy with another redactor for a category.</summary>
    /// <param name="category">The category.</param>
    /// <param name="redactor">What shows its values.</param>
    /// <returns>A new policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="redactor"/> is null.</exception>
    /// <exception cref="ArgumentException">The category is dropped whole: no policy shows anything of it.</exception>
    public RedactionPolicy With(DataCategory category, IRedactor redactor)
    {
        Argument.NotNull(redactor, nameof(redactor));
        if (IsDroppedWhole(category))
        {
            throw new ArgumentException("Values of the category '" + category + "' are dropped whole.", nameof(category));
        }

        var redactors = (IRedactor?[])_redactors.Clone();
        redactors[(int)category] = redactor;
        return new RedactionPolicy(redactors);
    }

    /// <summary>Gives what is shown of a value. Does not throw.</summary>
    /// <param name="category">What the value is. One that is not defined is dropped whole.</param>
    /// <param name="value">The value, in invariant form.</param>
    /// <returns>The redacted text; null where the value is, and the category is not dropped whole.</returns>
    [Redacts]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Redact(DataCategory category, string? value) =>
        FindMask(category) is { } mask ? (value is null ? null : mask.Redact(value))
        : Find(category) is not { } redactor ? MaskedText.Mask
        : value is null ? null
        : Apply(redactor, value);

    /// <summary>Gives the redacted text of an object under this policy.</summary>
    /// <param name="value">The object.</param>
    /// <returns>Its redacted text; null where it is.</returns>
    [Redacts]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Redact(IRedactable? value)
    {
        if (value is null || Current == this)
        {
            return value?.ToRedactedString();
        }

        using (BeginScope(this))
        {
            return value.ToRedactedString();
        }
    }

    /// <summary>The redactor of a category; null where its values are dropped whole.</summary>
    internal IRedactor? Find(DataCategory category)
    {
        var redactors = _redactors;
        return (uint)category < (uint)redactors.Length ? redactors[(int)category] : null;
    }

    /// <summary>The redactor of a category, where it is a mask of ours.</summary>
    internal CategoryMask? FindMask(DataCategory category)
    {
        var masks = _masks;
        return (uint)category < (uint)masks.Length ? masks[(int)category] : null;
    }

    /// <summary>What a redactor of others shows; nothing where it fails.</summary>
    internal static string Apply(IRedactor redactor, string value)
    {
        try
        {
            return redactor.Redact(value) ?? MaskedText.Mask;
        }
        catch (Exception)
        {
            // Whoever writes a log line expects neither the exception nor the value.
            return MaskedText.Mask;
        }
    }

    private static bool IsDroppedWhole(DataCategory category) =>
        category is < DataCategory.Inferred or DataCategory.FreeText or DataCategory.Credential or >= (DataCategory)Replaceable;

    private static RedactionPolicy CreateBuiltIn()
    {
        var redactors = new IRedactor?[Replaceable];
        for (var category = 0; category < Replaceable; category++)
        {
            redactors[category] = IsDroppedWhole((DataCategory)category) ? null : Masks.Whole;
        }

        redactors[(int)DataCategory.EmailAddress] = Masks.EmailAddress;
        redactors[(int)DataCategory.TelephoneNumber] = Masks.TelephoneNumber;
        redactors[(int)DataCategory.Name] = Masks.Name;
        redactors[(int)DataCategory.Financial] = Masks.Account;
        redactors[(int)DataCategory.PhysicalAddress] = Masks.Region;
        redactors[(int)DataCategory.BirthDate] = Masks.BirthYear;
        redactors[(int)DataCategory.OnlineIdentifier] = Masks.IpNetwork;
        return new RedactionPolicy(redactors);
    }

    private sealed class PolicyScope(AsyncLocal<RedactionPolicy?> scoped, RedactionPolicy? outer) : IDisposable
    {
        private bool _isEnded;

        public void Dispose()
        {
            if (!_isEnded)
            {
                _isEnded = true;
                scoped.Value = outer;
            }
        }
    }
}
