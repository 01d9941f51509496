using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers;

/// <summary>The objects that are being written. They are few, as deep as objects hold each other: the first ones are looked through, those beyond are in a set.</summary>
internal sealed class OpenObjects
{
    private readonly object?[] _first = new object?[8];
    private int _count;
    private HashSet<object>? _others;

    /// <returns>False if it is there already.</returns>
    internal bool TryAdd(object instance)
    {
        if (Place(instance) >= 0 || _others?.Contains(instance) == true)
        {
            return false;
        }

        if (_count < _first.Length)
        {
            _first[_count++] = instance;
            return true;
        }

        return (_others ??= new HashSet<object>(Identity.Instance)).Add(instance);
    }

    internal void Remove(object instance)
    {
        if (Place(instance) is var place and >= 0)
        {
            _first[place] = _first[--_count];
            _first[_count] = null;
        }
        else
        {
            _others?.Remove(instance);
        }
    }

    private int Place(object instance)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_first[i], instance))
            {
                return i;
            }
        }

        return -1;
    }

    // Two people with the same values are two people.
    private sealed class Identity : IEqualityComparer<object>
    {
        internal static readonly Identity Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
