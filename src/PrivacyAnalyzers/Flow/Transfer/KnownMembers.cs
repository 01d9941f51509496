using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>Members of .NET whose result is known without a body: those that end a datum, and those that hand on what they are asked of.</summary>
internal static class KnownMembers
{
    /// <summary>A count, a length, a test: says nothing about anybody.</summary>
    internal static bool EndsData(ISymbol member)
    {
        if (member.ContainingType is not { } type || !ValueTypes.IsFramework(type))
        {
            return false;
        }

        return member switch
        {
            IPropertySymbol property => property.Name is "Length" or "LongLength" or "Count" or "Rank" or "HasValue" or "IsEmpty" or "Capacity" or "IsCompleted" or "Comparer" or "IsReadOnly",
            IMethodSymbol { OriginalDefinition.ReturnType.SpecialType: SpecialType.System_Boolean, MethodKind: MethodKind.Ordinary } => true,
            IMethodSymbol method => method.Name is "Count" or "LongCount" or "GetLength" or "IndexOf" or "LastIndexOf" or "IndexOfAny" or "CompareTo" or "Compare" or "CompareOrdinal"
                or "GetByteCount" or "FindIndex" or "BinarySearch" or "GetType" or "CountAsync" or "LongCountAsync" or "AnyAsync" or "AllAsync" or "ContainsAsync" or "EnsureCapacity" or "TryGetNonEnumeratedCount",
            _ => false,
        };
    }

    /// <summary><c>Nullable.Value</c>, <c>Task.Result</c>, <c>Lazy.Value</c>.</summary>
    internal static bool IsValueInside(ISymbol member) => member is IPropertySymbol { Name: "Value" or "Result" } && Sequences.IsWrapper(member.ContainingType);

    internal static bool IsCurrentElement(ISymbol member) => member is IPropertySymbol { Name: "Current" } && Sequences.IsEnumerator(member.ContainingType);

    /// <summary>A call that gives back the value it is made on, in another wrapping.</summary>
    internal static bool HandsOnReceiver(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || !ValueTypes.IsFramework(type))
        {
            return false;
        }

        return method.Name is "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult" or "AsValueTask" or "Preserve" or "GetValueOrDefault" && Sequences.IsWrapper(type)
            || method.Name is "WaitAsync" && Sequences.IsWrapper(type)
            || method.Name is "ConfigureAwait" or "WithCancellation" or "GetEnumerator" or "GetAsyncEnumerator"
            || (method.Name is "AsQueryable" or "AsEnumerable" or "ToList" or "ToArray" or "ToHashSet" or "AsNoTracking" or "AsTracking" or "Distinct" or "Reverse" or "OrderBy" or "OrderByDescending"
                    or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Take" or "Skip" or "TakeLast" or "SkipLast" or "TakeWhile" or "SkipWhile" or "Where" or "Include" or "ThenInclude"
                    or "ToListAsync" or "ToArrayAsync" or "AsAsyncEnumerable" or "AsSpan" or "AsMemory" or "AsReadOnly" or "DistinctBy" or "AsSplitQuery" or "IgnoreQueryFilters" or "TagWith" or "DefaultIfEmpty"
                    or "ToImmutableArray" or "ToImmutableList" or "ToFrozenSet" or "Cast" or "OfType" or "FindAll" or "Slice"
                && method.IsExtensionMethod | Sequences.IsSequence(type));
    }

    /// <summary>Elements that pass the predicate are what is left.</summary>
    internal static bool Filters(IMethodSymbol method) =>
        method.Name is "Where" or "TakeWhile" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find" or "FindAll" or "FindLast"
            or "FirstAsync" or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" or "LastAsync" or "LastOrDefaultAsync";

    /// <summary>Gives one element of the sequence it is asked of.</summary>
    internal static bool TakesElement(IMethodSymbol method) =>
        method.ContainingType is { } type && ValueTypes.IsFramework(type)
        && method.Name is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault" or "Find" or "FindLast" or "Dequeue" or "Pop"
            or "Peek" or "MinBy" or "MaxBy" or "FirstAsync" or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" or "LastAsync" or "LastOrDefaultAsync" or "ElementAtAsync" or "GetValueOrDefault";

    /// <summary>The result is what the function given makes, and nothing of what it was made from.</summary>
    internal static bool Projects(IMethodSymbol method) =>
        method.ContainingType is { } type && ValueTypes.IsFramework(type)
        && method.Name is "Select" or "SelectMany" or "ConvertAll" or "Zip" or "Aggregate" or "Max" or "Min" or "Sum" or "Average" or "MaxAsync" or "MinAsync" or "SumAsync" or "AverageAsync" or "ContinueWith"
            or "Join" or "GroupJoin" or "Run" or "Create" or "ToDictionary" or "ToDictionaryAsync";
}
