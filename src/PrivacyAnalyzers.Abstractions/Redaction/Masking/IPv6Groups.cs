namespace PrivacyAnalyzers.Masking;

/// <summary>What a mask needs to know of an IPv6 address, and that it is one.</summary>
internal readonly struct IPv6Groups
{
    private const int Count = 8;

    private IPv6Groups(int first, int? endOfThird, int? mappedIPv4, int end)
    {
        First = first;
        EndOfThird = endOfThird;
        MappedIPv4 = mappedIPv4;
        End = end;
    }

    /// <summary>The value of the first group.</summary>
    internal int First { get; }

    /// <summary>Where the text of the first three groups ends, zeros at their end left out; null where zeros are left out between them.</summary>
    internal int? EndOfThird { get; }

    /// <summary>Where the IPv4 address begins in one that is mapped (<c>::ffff:203.0.113.7</c>).</summary>
    internal int? MappedIPv4 { get; }

    /// <summary>Where the address ends: a zone may follow.</summary>
    internal int End { get; }

    internal static bool TryRead(Characters value, out IPv6Groups result)
    {
        result = default;
        var end = 0;
        while (end < value.Length && value[end] != '%')
        {
            end++;
        }

        // `gap` is the number of groups before "::".
        int groups = 0, gap = -1, first = 0, last = 0, endOfThird = -1, mapped = -1, i = 0;
        while (i < end)
        {
            if (value[i] == ':')
            {
                // Here none but a double one stands, and but one of these.
                if (gap >= 0 || i + 1 == end || value[i + 1] != ':')
                {
                    return false;
                }

                gap = groups;
                i += 2;
                continue;
            }

            int start = i, number = 0;
            for (; i < end && i - start < 5 && Hexadecimal(value[i]) is >= 0 and var digit; i++)
            {
                number = (number * 16) + digit;
            }

            if (i < end && value[i] == '.')
            {
                // Only a mapped address holds one in decimal: the other ways are obsolete, or hold more than a network.
                if (gap != 0 || groups != 1 || last != 0xFFFF)
                {
                    return false;
                }

                mapped = start;
                groups = 3;
                break;
            }

            if (i == start || i - start > 4)
            {
                return false;
            }

            first = groups == 0 ? number : first;
            last = number;
            if (++groups == 3 && gap < 0)
            {
                endOfThird = i;
            }

            if (i == end)
            {
                break;
            }

            // What separates two groups; a double one is read above.
            if (value[i] != ':' || i + 1 == end)
            {
                return false;
            }

            i += value[i + 1] == ':' ? 0 : 1;
        }

        if (gap < 0 ? groups != Count : groups >= Count)
        {
            return false;
        }

        if (gap == 0)
        {
            first = 0;
        }

        // Zeros are left out for all groups from the gap to the third, or the third is written after them and where it ends is another matter.
        var zeros = Count - groups;
        int? shown = endOfThird >= 0 ? endOfThird : gap >= 0 && gap + zeros >= 3 ? EndOf(value, gap) : null;
        result = new IPv6Groups(first, shown, mapped >= 0 ? mapped : null, end);
        return true;
    }

    /// <summary>Where the group before "::" ends.</summary>
    private static int EndOf(Characters value, int groups)
    {
        var end = 0;
        for (; groups > 0; groups--)
        {
            while (value[end] != ':')
            {
                end++;
            }

            end += groups > 1 ? 1 : 0;
        }

        return end;
    }

    private static int Hexadecimal(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
