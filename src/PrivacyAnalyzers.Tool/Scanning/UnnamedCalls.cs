namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Methods that code calls without naming them: statements, operators, queries, initializers and texts do, and the rules ask for some by themselves.</summary>
internal static class UnnamedCalls
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        // foreach, using, lock, fixed, await, deconstruction, slices
        "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Dispose", "DisposeAsync", "EnterScope", "GetPinnableReference", "GetAwaiter", "GetResult", "OnCompleted", "UnsafeOnCompleted", "Deconstruct", "Slice",
        // Initializers of collections, handlers of interpolated texts
        "Add", "AppendLiteral", "AppendFormatted", "ToStringAndClear",
        // Queries
        "Cast", "Select", "SelectMany", "Where", "Join", "GroupJoin", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy",
        // Texts, comparisons, delegates
        "ToString", "TryFormat", "PrintMembers", "Equals", "GetHashCode", "CompareTo", "Compare", "Invoke",
        // What builds the model of a database is read as text.
        "OnModelCreating", "OnConfiguring", "Configure", "ConfigureConventions",
    };

    internal static bool MayReach(string method) => Names.Contains(method);
}
