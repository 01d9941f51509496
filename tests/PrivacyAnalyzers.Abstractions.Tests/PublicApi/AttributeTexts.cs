using System.Reflection;
using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers.Abstractions.Tests.PublicApi;

/// <summary>Writes the attributes that are part of the contract; those the compiler adds are written as what they stand for, or not at all.</summary>
internal static class AttributeTexts
{
    private static readonly HashSet<string> CompilerMade =
    [
        nameof(NullableAttribute), nameof(NullableContextAttribute), nameof(ExtensionAttribute), nameof(IsReadOnlyAttribute), nameof(CompilerGeneratedAttribute),
        nameof(DefaultMemberAttribute), nameof(ParamArrayAttribute), nameof(System.Runtime.InteropServices.OptionalAttribute), nameof(AsyncStateMachineAttribute),
        nameof(System.Diagnostics.DebuggerStepThroughAttribute), "EmbeddedAttribute",
    ];

    public static string Of(IEnumerable<CustomAttributeData> attributes) =>
        string.Concat(attributes.Where(a => !CompilerMade.Contains(a.AttributeType.Name)).Select(Text).Order(StringComparer.Ordinal).Select(text => " " + text));

    public static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => Enum.Format(type, value, "g").Replace(", ", " | "),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static string Text(CustomAttributeData attribute)
    {
        var name = attribute.AttributeType.Name;
        var positional = attribute.ConstructorArguments.Select(a => Literal(a.Value, a.ArgumentType));
        var named = attribute.NamedArguments.OrderBy(a => a.MemberName, StringComparer.Ordinal)
            .Select(a => $"{a.MemberName} = {Literal(a.TypedValue.Value, a.TypedValue.ArgumentType)}");
        var arguments = string.Join(", ", positional.Concat(named).Where(text => text != "null"));
        return $"[{name[..^"Attribute".Length]}{(arguments.Length == 0 ? "" : $"({arguments})")}]";
    }
}
