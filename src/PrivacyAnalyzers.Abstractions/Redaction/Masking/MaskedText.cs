using System;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace PrivacyAnalyzers.Masking;

/// <summary>
/// What a mask shows: three pieces of the value at most, with constants between them. Nothing is copied before the result is made. Packed into
/// one number: it is made for every value that is logged.
/// </summary>
internal readonly struct MaskedText
{
    /// <summary>What stands for anything that is hidden.</summary>
    internal const string Mask = "***";

    /// <summary>What a result needs beyond the length of the value: two constants, each of which is written with what is beside it.</summary>
    internal const int Room = 16;

    /// <summary>Of longer values nothing is shown: a piece begins where ten bits can tell, and eight tell how long it is.</summary>
    internal const int LongestValue = 1 << StartBits;

    private const int StartBits = 10, LengthBits = 8, ConstantBits = 3, ConstantMask = (1 << ConstantBits) - 1;
    private const int First = 0, Second = StartBits + LengthBits, Third = 2 * Second, Masks = 3 * Second;

    // By the numbers of MaskConstant.
    private static readonly string[] Constants = ["", Mask, "***@", "0/24", "::/48"];
#if NET
    private static readonly Vector128<ushort>[] Vectors = Array.ConvertAll(Constants, static constant => Vector128.Create<ushort>(MemoryMarshal.Cast<char, ushort>(constant.PadRight(Vector128<ushort>.Count).AsSpan())));
#endif

    private readonly ulong _bits;

    internal MaskedText(Piece first, MaskConstant mask, Piece second = default, MaskConstant secondMask = MaskConstant.None, Piece third = default)
        : this(Pack(first) | (Pack(second) << Second) | (Pack(third) << Third) | ((ulong)mask << Masks) | ((ulong)secondMask << (Masks + ConstantBits)))
    {
    }

    private MaskedText(ulong bits) => _bits = bits;

    /// <summary>Nothing of the value.</summary>
    internal static MaskedText Whole => new(default, MaskConstant.Whole);

    /// <summary>The length of the result.</summary>
    internal int Length => LengthOf(First) + LengthOf(Second) + LengthOf(Third) + Constant(0).Length + Constant(ConstantBits).Length;

    private bool IsConstant => (LengthOf(First) | LengthOf(Second) | LengthOf(Third)) == 0 && _bits >> (Masks + ConstantBits) == 0;

    /// <summary>The same for a text that has <paramref name="count"/> more characters before it.</summary>
    internal MaskedText Shift(int count) => new(_bits + (uint)count + ((ulong)count << Second) + ((ulong)count << Third));

    private static ulong Pack(Piece piece) => (uint)piece.Start | ((ulong)piece.Length << StartBits);

    private int StartOf(int piece) => (int)(_bits >> piece) & (LongestValue - 1);

    private int LengthOf(int piece) => (int)(_bits >> (piece + StartBits)) & ((1 << LengthBits) - 1);

    private string Constant(int number) => Constants[(int)(_bits >> (Masks + number)) & ConstantMask];

#if NET
    internal string Of(Characters value) => IsConstant
        ? Constant(0)
        : LengthOf(First) != 0 && _bits >> (Masks + ConstantBits) == 0 ? string.Concat(value.Slice(StartOf(First), LengthOf(First)), Constant(0))
        : string.Create(Length, new Filling(value, this), static (destination, filling) => filling.Masked.Fill(filling.Value, destination));

    /// <summary>Writes the result. The destination has <see cref="Room"/> more than the value, and what is behind the result may be written over.</summary>
    /// <returns>Its length.</returns>
    internal int Write(Characters value, Span<char> destination)
    {
        var at = Put(value, StartOf(First), LengthOf(First), destination, 0);
        at = Put((int)(_bits >> Masks) & ConstantMask, destination, at);
        at = Put(value, StartOf(Second), LengthOf(Second), destination, at);
        at = Put((int)(_bits >> (Masks + ConstantBits)) & ConstantMask, destination, at);
        return Put(value, StartOf(Third), LengthOf(Third), destination, at);
    }

    private void Fill(Characters value, Span<char> destination)
    {
        var at = Put(value, StartOf(First), LengthOf(First), destination, 0);
        at = Put(Constant(0), destination, at);
        at = Put(value, StartOf(Second), LengthOf(Second), destination, at);
        at = Put(Constant(ConstantBits), destination, at);
        Put(value, StartOf(Third), LengthOf(Third), destination, at);
    }

    /// <summary>Eight characters at once, of which those of the constant count.</summary>
    private static int Put(int constant, Span<char> destination, int at)
    {
        if (constant == 0)
        {
            return at;
        }

        Vectors[constant].CopyTo(MemoryMarshal.Cast<char, ushort>(destination.Slice(at, Vector128<ushort>.Count)));
        return at + Constants[constant].Length;
    }

    private static int Put(Characters value, int start, int length, Span<char> destination, int at)
    {
        if (length == 1)
        {
            destination[at] = value[start];
        }
        else if (length > 0)
        {
            value.Slice(start, length).CopyTo(destination[at..]);
        }

        return at + length;
    }

    private static int Put(string constant, Span<char> destination, int at)
    {
        // A few characters: fewer than it takes to call what copies many.
        foreach (var character in constant)
        {
            destination[at++] = character;
        }

        return at;
    }

    private readonly ref struct Filling(Characters value, MaskedText masked)
    {
        internal Characters Value { get; } = value;

        internal MaskedText Masked { get; } = masked;
    }
#else
    [ThreadStatic]
    private static char[]? Buffer;

    internal string Of(Characters value)
    {
        if (IsConstant)
        {
            return Constant(0);
        }

        var length = Length;
        if (Buffer is not { } buffer || buffer.Length < length)
        {
            Buffer = buffer = new char[Math.Max(length, 64)];
        }

        Write(value, buffer, 0);
        return new string(buffer, 0, length);
    }

    /// <summary>Writes the result; the destination is long enough.</summary>
    /// <returns>Where it ends.</returns>
    internal int Write(Characters value, char[] destination, int at)
    {
        at = Put(value, StartOf(First), LengthOf(First), destination, at);
        at = Put(Constant(0), destination, at);
        at = Put(value, StartOf(Second), LengthOf(Second), destination, at);
        at = Put(Constant(ConstantBits), destination, at);
        return Put(value, StartOf(Third), LengthOf(Third), destination, at);
    }

    private static int Put(Characters value, int start, int length, char[] destination, int at)
    {
        if (length > 0)
        {
            value.Slice(start, length).CopyTo(destination, at);
        }

        return at + length;
    }

    private static int Put(string constant, char[] destination, int at)
    {
        constant.CopyTo(0, destination, at, constant.Length);
        return at + constant.Length;
    }
#endif
}
