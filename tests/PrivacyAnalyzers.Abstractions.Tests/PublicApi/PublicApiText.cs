using System.Reflection;

namespace PrivacyAnalyzers.Abstractions.Tests.PublicApi;

/// <summary>The public surface of an assembly as text: one line a type or member, sorted ordinally.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Lines(Assembly assembly) => Lines(assembly.GetExportedTypes());

    public static IReadOnlyList<string> Lines(params IEnumerable<Type> types) =>
        [.. types.SelectMany(type => MemberLines(type).Prepend(TypeLine(type))).Order(StringComparer.Ordinal)];

    private static string TypeLine(Type type)
    {
        IEnumerable<string> bases = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Select(i => TypeNames.Of(i)).Order(StringComparer.Ordinal);
        if (type.IsEnum)
        {
            bases = [TypeNames.Of(type.GetEnumUnderlyingType())];
        }
        else if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases = bases.Prepend(TypeNames.Of(parent));
        }

        var inherited = string.Join(", ", bases);
        return $"{Name(type)} = {Kind(type)}{(inherited.Length == 0 ? "" : " : " + inherited)}{TypeNames.Constraints(type.GetGenericArguments())}"
            + AttributeTexts.Of(type.GetCustomAttributesData());
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.GetCustomAttributesData().Any(a => a.AttributeType.Name == "IsReadOnlyAttribute") ? "readonly struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static IEnumerable<string> MemberLines(Type type) => type.GetMembers(Declared).Select(member => member switch
    {
        FieldInfo { IsSpecialName: false } field when IsVisible(field.IsPublic, field.IsFamily, field.IsFamilyOrAssembly) => FieldText(field),
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => PropertyText(property),
        ConstructorInfo constructor when IsVisible(constructor) => $"({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) => MethodText(method),
        EventInfo @event when IsVisible(@event.AddMethod!) => "." + @event.Name + " : event " + TypeNames.Of(@event.EventHandlerType!),
        _ => null,
    }).OfType<string>().Select(text => Name(type) + text);

    private static string FieldText(FieldInfo field)
    {
        var modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        if (field.DeclaringType!.IsEnum)
        {
            return $".{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}";
        }

        var value = field.IsLiteral ? " = " + AttributeTexts.Literal(field.GetRawConstantValue(), field.FieldType) : "";
        return $".{field.Name} : {modifiers}{TypeNames.Of(field.FieldType, new NullabilityInfoContext().Create(field))}{value}";
    }

    private static string PropertyText(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).Select(accessor => accessor switch
        {
            _ when accessor == property.GetMethod => "get;",
            _ when accessor.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") => "init;",
            _ => "set;",
        });
        var scope = property.GetAccessors(nonPublic: true)[0].IsStatic ? "static " : "";
        return $".{property.Name} {{ {string.Join(" ", accessors)} }} : {scope}{TypeNames.Of(property.PropertyType, new NullabilityInfoContext().Create(property))}"
            + AttributeTexts.Of(property.GetCustomAttributesData());
    }

    private static string MethodText(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        var returned = TypeNames.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));
        return $".{method.Name}{generics}({Parameters(method)}) : {(method.IsStatic ? "static " : "")}{returned}"
            + TypeNames.Constraints(method.GetGenericArguments()) + AttributeTexts.Of(method.GetCustomAttributesData());
    }

    private static string Parameters(MethodBase method)
    {
        var extension = method.GetCustomAttributesData().Any(a => a.AttributeType.Name == "ExtensionAttribute");
        return string.Join(", ", method.GetParameters().Select((p, i) =>
        {
            var attributes = AttributeTexts.Of(p.GetCustomAttributesData()).TrimStart();
            var modifier = extension && i == 0 ? "this " : p.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : "";
            var value = p.HasDefaultValue ? " = " + AttributeTexts.Literal(p.RawDefaultValue, p.ParameterType) : "";
            return $"{(attributes.Length == 0 ? "" : attributes + " ")}{modifier}{TypeNames.Of(p.ParameterType, new NullabilityInfoContext().Create(p))} {p.Name}{value}";
        }));
    }

    private static string Name(Type type) =>
        $"{type.Namespace}.{TypeNames.Bare(type)}{(type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>" : "")}";

    private static bool IsVisible(MethodBase method) => IsVisible(method.IsPublic, method.IsFamily, method.IsFamilyOrAssembly);

    private static bool IsVisible(bool isPublic, bool isFamily, bool isFamilyOrAssembly) => isPublic || isFamily || isFamilyOrAssembly;
}
