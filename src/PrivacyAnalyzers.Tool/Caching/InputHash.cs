using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>A name for everything that was put in: each part is told from the next by its length.</summary>
internal sealed class InputHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    internal InputHash Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
        return this;
    }

    internal InputHash Add(ReadOnlySpan<char> text) => Add(MemoryMarshal.AsBytes(text));

    internal InputHash Add(string? text) => text is null ? Add("null is no text".AsSpan()) : Add(text.AsSpan());

    internal InputHash Add(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(text.AsSpan());
        }

        return Add("end".AsSpan());
    }

    /// <summary>Hexadecimal, and fit for a file name.</summary>
    internal string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
