#if NET
using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PrivacyAnalyzers.Masking;

/// <summary>The network that <see cref="IpNetworkMask"/> shows of an address, from its bytes: of those addresses whose text nothing is left out of before it.</summary>
internal readonly struct IpNetwork
{
    internal const int LongestText = 24;

    // Of these the text holds an IPv4 address, whole or in part: the mask reads it.
    private const int SixToFour = 0x2002, EmbeddedIPv4 = 0x5EFE;

    private readonly ushort _first, _second, _third;
    private readonly bool _isIPv4;

    private IpNetwork(int first, int second, int third, bool isIPv4) => (_first, _second, _third, _isIPv4) = ((ushort)first, (ushort)second, (ushort)third, isIPv4);

    /// <returns>False where the text of the address has to be looked at.</returns>
    internal static bool TryRead(IPAddress address, out IpNetwork network)
    {
        Span<byte> bytes = stackalloc byte[16];
        network = default;
        if (!address.TryWriteBytes(bytes, out _))
        {
            return false;
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            network = new IpNetwork(bytes[0], bytes[1], bytes[2], isIPv4: true);
            return true;
        }

        var (first, second, third) = (Group(bytes, 0), Group(bytes, 1), Group(bytes, 2));
        network = new IpNetwork(first, second, third, isIPv4: false);
        return first is not (0 or SixToFour) && second != 0 && third != 0 && Group(bytes, 5) != EmbeddedIPv4;
    }

    /// <returns>The length of the text.</returns>
    internal int Write(Span<char> destination)
    {
        var separator = _isIPv4 ? '.' : ':';
        var at = Write(_first, destination, 0);
        destination[at++] = separator;
        at = Write(_second, destination, at);
        destination[at++] = separator;
        at = Write(_third, destination, at);
        var rest = _isIPv4 ? ".0/24" : "::/48";
        rest.CopyTo(destination[at..]);
        return at + rest.Length;
    }

    private int Write(ushort group, Span<char> destination, int at)
    {
        group.TryFormat(destination[at..], out var length, _isIPv4 ? default : "x", CultureInfo.InvariantCulture);
        return at + length;
    }

    private static int Group(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * place)..]);
}
#endif
