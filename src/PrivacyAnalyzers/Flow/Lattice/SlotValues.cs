using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>
/// A value for each slot, in pieces that states share until one of them writes: a large body has thousands of slots and as many states, which
/// differ in a few. What two states share is not looked at when they join.
/// </summary>
internal sealed class SlotValues
{
    private const int Size = 16;

    private Piece?[] _pieces = Array.Empty<Piece?>();

    // Whoever has this token may write to a piece that bears it. Sharing takes it from both.
    private object? _token;
    private bool _isShared;

    /// <summary>The slots written since the last mark, some more than once; null where that is not known.</summary>
    internal List<int>? WrittenSinceMark { get; private set; }

    internal FlowValue? this[int slot]
    {
        get => slot / Size < _pieces.Length ? _pieces[slot / Size]?.Values[slot % Size] : null;
        set
        {
            var index = slot / Size;
            if (ReferenceEquals(this[slot], value))
            {
                return;
            }

            if (index >= _pieces.Length)
            {
                Array.Resize(ref _pieces, index + 1 + index / 2);
                _isShared = false;
            }
            else if (_isShared)
            {
                _pieces = (Piece?[])_pieces.Clone();
                _isShared = false;
            }

            var piece = _pieces[index];
            if (piece is null || _token is null || !ReferenceEquals(piece.Token, _token))
            {
                _token ??= new object();
                _pieces[index] = piece = new Piece(_token, piece);
            }

            piece.Values[slot % Size] = value;
            WrittenSinceMark?.Add(slot);
        }
    }

    /// <summary>The same values, for another state.</summary>
    internal SlotValues Share()
    {
        var shared = new SlotValues();
        shared.Become(this);
        return shared;
    }

    internal void Mark()
    {
        if (WrittenSinceMark is null)
        {
            WrittenSinceMark = new();
        }
        else
        {
            WrittenSinceMark.Clear();
        }
    }

    internal void Become(SlotValues other)
    {
        WrittenSinceMark = null;
        _pieces = other._pieces;
        _isShared = other._isShared = true;
        other._token = null;
        _token = null;
    }

    /// <summary>The slots that have a value. Written to while it runs, it goes on with what was there.</summary>
    internal IEnumerable<int> Written()
    {
        var pieces = _pieces;
        for (var index = 0; index < pieces.Length; index++)
        {
            for (var i = 0; pieces[index] is { } piece && i < Size; i++)
            {
                if (piece.Values[i] is not null)
                {
                    yield return (index * Size) + i;
                }
            }
        }
    }

    /// <summary>The slots whose values are not the same object in both, or tell what depends on the facts of the states, where these differ.</summary>
    internal static IEnumerable<int> Differing(SlotValues a, SlotValues b, bool haveSameFacts)
    {
        var length = Math.Max(a._pieces.Length, b._pieces.Length);
        for (var index = 0; index < length; index++)
        {
            var (left, right) = (PieceAt(a, index), PieceAt(b, index));
            if (ReferenceEquals(left, right) && (haveSameFacts || left is null))
            {
                continue;
            }

            for (var i = 0; i < Size; i++)
            {
                var (one, other) = (left?.Values[i], right?.Values[i]);
                if (!ReferenceEquals(one, other) || (!haveSameFacts && one?.Answer is not null))
                {
                    yield return (index * Size) + i;
                }
            }
        }
    }

    private static Piece? PieceAt(SlotValues values, int index) => index < values._pieces.Length ? values._pieces[index] : null;

    private sealed class Piece
    {
        internal Piece(object token, Piece? before)
        {
            Token = token;
            Values = before is null ? new FlowValue?[Size] : (FlowValue?[])before.Values.Clone();
        }

        internal object Token { get; }

        internal FlowValue?[] Values { get; }
    }
}
