namespace PrivacyAnalyzers.Masking;

/// <summary>
/// <c>203.0.113.0/24</c>, <c>2001:db8:1::/48</c>: the network an IP address is in. Anything else that identifies a device or a session is not shown,
/// nor is a list of addresses, nor one with a port.
/// </summary>
internal sealed class IpNetworkMask : CategoryMask
{
    private protected override MaskedText Mask(Characters value)
    {
        for (var i = 0; i < value.Length && i < 5; i++)
        {
            if (value[i] == ':')
            {
                return IPv6(value);
            }
        }

        return IPv4(value, 0, value.Length);
    }

    /// <summary>Four decimal groups without leading zeros, which some take for octal.</summary>
    private static MaskedText IPv4(Characters value, int start, int end)
    {
        int groups = 0, digits = 0, number = 0, lastGroup = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || value[i] == '.')
            {
                if (digits == 0 || number > 255 || (digits > 1 && value[i - digits] == '0') || ++groups > 4)
                {
                    return MaskedText.Whole;
                }

                lastGroup = i == end ? lastGroup : i + 1;
                digits = number = 0;
            }
            else if (Separators.IsDigit(value[i]) && digits < 3)
            {
                digits++;
                number = (number * 10) + value[i] - '0';
            }
            else
            {
                return MaskedText.Whole;
            }
        }

        return groups == 4 ? new MaskedText(new Piece(start, lastGroup - start), MaskConstant.FourthGroup) : MaskedText.Whole;
    }

    private static MaskedText IPv6(Characters value)
    {
        if (!IPv6Groups.TryRead(value, out var groups))
        {
            return MaskedText.Whole;
        }

        if (groups.MappedIPv4 is { } mapped)
        {
            return IPv4(value, mapped, groups.End);
        }

        // The /48 of 2002::/16 holds a whole IPv4 address.
        return groups.First == 0x2002 || groups.EndOfThird is not { } end ? MaskedText.Whole : new MaskedText(new Piece(0, end), MaskConstant.OtherGroups);
    }
}
