using System.Globalization;
using System.Net;

namespace PrivacyAnalyzers.Redaction.Benchmarks;

/// <summary>What a careful developer writes: it looks at the shape as far as it needs to, and makes one string.</summary>
internal static class ByHand
{
    internal static string Email(string value)
    {
        var at = value.IndexOf('@');
        var dot = value.LastIndexOf('.');
        return at < 1 || dot < at + 2 || value.IndexOf('@', at + 1) >= 0 ? "***" : $"{value.AsSpan(0, 1)}***@{value.AsSpan(at + 1, 1)}***{value.AsSpan(dot)}";
    }

    internal static string Telephone(string value)
    {
        var digits = 0;
        foreach (var character in value)
        {
            if (char.IsAsciiDigit(character))
                digits++;
            else if (character is not (' ' or '.' or '-' or '+' or '(' or ')' or '/'))
                return "***";
        }

        return digits < 7 ? "***" : string.Concat("***", value.AsSpan(value.Length - 2));
    }

    internal static string Name(string value)
    {
        foreach (var character in value)
        {
            if (!char.IsLetter(character) && character is not (' ' or '-' or '\'' or '.'))
                return "***";
        }

        return value.Length < 3 ? "***" : string.Concat(value.AsSpan(0, 1), "***");
    }

    internal static string Network(IPAddress address)
    {
        Span<char> buffer = stackalloc char[64];
        address.TryFormat(buffer, out var length);
        ReadOnlySpan<char> text = buffer[..length];
        if (text.Contains('.'))
            return string.Concat(text[..(text.LastIndexOf('.') + 1)], "0/24");
        var groups = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':' && (++groups == 3 || text[i + 1] == ':'))
                return string.Concat(text[..i], "::/48");
        }

        return "***";
    }

    /// <summary>Masks in an interpolated text.</summary>
    internal static string Text(Customer customer) => string.Create(
        CultureInfo.InvariantCulture,
        $"Customer {{ Id = {customer.Id}, LastName = {Name(customer.LastName)}, Email = {Email(customer.Email)}, Telephone = {(customer.Telephone is { } telephone ? Telephone(telephone) : "null")}, Born = {customer.Born.Year}, LastSeenFrom = {(customer.LastSeenFrom is { } address ? Network(address) : "null")}, Culture = {customer.Culture}, Since = {customer.Since:O} }}");

    /// <summary>Everything, as a record would show it: what a scrubber is given.</summary>
    internal static string Plain(Customer customer) => string.Create(
        CultureInfo.InvariantCulture,
        $"Customer {{ Id = {customer.Id}, LastName = {customer.LastName}, Email = {customer.Email}, Telephone = {customer.Telephone ?? "null"}, Born = {customer.Born:O}, LastSeenFrom = {customer.LastSeenFrom}, Culture = {customer.Culture}, Since = {customer.Since:O} }}");
}
