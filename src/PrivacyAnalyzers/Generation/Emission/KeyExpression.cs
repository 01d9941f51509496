using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>How a key is read, recognised as unset, and turned into an invariant text.</summary>
internal static class KeyExpression
{
    /// <summary>A missing value reads as the default of its type, but for a part of a composite key, where it is missing.</summary>
    internal static string Read(KeyModel key, bool isAlone) =>
        isAlone && key is { CanBeNull: true, Kind: not KeyKind.Text } ? "(" + key.Read + ").GetValueOrDefault()" : key.Read;

    /// <summary>The test that a part of a composite key is missing; empty where nothing tells it from a value.</summary>
    internal static string IsMissing(KeyModel key, string local) => key.Kind switch
    {
        KeyKind.Text => IsUnset(key, local),
        KeyKind.Guid => (key.CanBeNull ? local + " is null || " : "") + IsUnset(key, local),
        _ => key.CanBeNull ? local + " is null" : "",
    };

    internal static string IsUnset(KeyModel key, string local) => key.Kind switch
    {
        // Not IsNullOrEmpty: what it says about null is unknown to the compiler on older targets.
        KeyKind.Text => local + " is null || " + local + ".Length == 0",
        KeyKind.Guid => local + " == global::System.Guid.Empty",
        KeyKind.Number => local + " == 0",
        KeyKind.Enum => local + " == 0",
        KeyKind.Moment => local + " == default",
        _ => local + ".Equals(default(" + key.TypeName + "))",
    };

    internal static string Text(KeyModel key, string local) => key.Kind switch
    {
        KeyKind.Text => local,
        KeyKind.Guid => local + ".ToString(\"D\", " + GlobalNames.InvariantCulture + ")",
        KeyKind.Enum => "((" + key.TypeName + ")" + local + ").ToString(" + GlobalNames.InvariantCulture + ")",
        KeyKind.Moment => local + ".ToString(\"O\", " + GlobalNames.InvariantCulture + ")",
        KeyKind.Formattable => "((global::System.IFormattable)" + local + ").ToString(null, " + GlobalNames.InvariantCulture + ")",
        _ => local + ".ToString(" + GlobalNames.InvariantCulture + ")",
    };

    /// <summary>The text as one part of a composite key.</summary>
    internal static string Part(KeyModel key, string local)
    {
        var text = Text(key, key is { CanBeNull: true, Kind: not KeyKind.Text } ? local + ".Value" : local);
        if (key.Kind is not (KeyKind.Text or KeyKind.Formattable))
        {
            return text;
        }

        return text + ".Length.ToString(" + GlobalNames.InvariantCulture + ") + \":\" + " + text;
    }
}
