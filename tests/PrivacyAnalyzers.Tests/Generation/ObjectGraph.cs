using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>Walks all that an object holds on to, private fields and elements included, and names what a model may not hold.</summary>
internal static class ObjectGraph
{
    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Diagnostic), typeof(Compilation), typeof(SemanticModel), typeof(AttributeData), typeof(SyntaxReference), typeof(Delegate)];

    /// <summary>The paths to what is forbidden, none for a pure model.</summary>
    internal static IReadOnlyList<string> Impurities(object? root)
    {
        var found = new List<string>();
        Walk(root, "model", new HashSet<object>(ReferenceEqualityComparer.Instance), found);
        return found;
    }

    private static void Walk(object? value, string path, HashSet<object> seen, List<string> found)
    {
        if (value is null || value is string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || (!value.GetType().IsValueType && !seen.Add(value)))
            return;

        if (Forbidden.Any(type => type.IsInstanceOfType(value)) || value.GetType().FullName!.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal))
        {
            found.Add(path + ": " + value.GetType().Name);
            return;
        }

        if (value is IEnumerable elements)
        {
            var index = 0;
            foreach (var element in elements)
                Walk(element, path + "[" + index++ + "]", seen, found);
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => !field.FieldType.IsPointer))
                Walk(field.GetValue(value), path + "." + field.Name, seen, found);
        }
    }
}
