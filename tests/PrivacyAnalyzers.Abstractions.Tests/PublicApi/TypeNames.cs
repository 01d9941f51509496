using System.Reflection;

namespace PrivacyAnalyzers.Abstractions.Tests.PublicApi;

/// <summary>Writes a type as C# does, nullability included.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        var name = type switch
        {
            _ when Keywords.TryGetValue(type, out var keyword) => keyword,
            { IsArray: true } => Of(type.GetElementType()!, nullability?.ElementType) + "[]",
            { IsGenericType: true } => Bare(type) + "<" + string.Join(", ", Arguments(type, nullability)) + ">",
            _ => type.Name,
        };
        return !type.IsValueType && nullability is { } known && (known.ReadState == NullabilityState.Nullable || known.WriteState == NullabilityState.Nullable)
            ? name + "?"
            : name;
    }

    /// <summary>The name without the arity that metadata appends.</summary>
    public static string Bare(Type type) => type.Name.Split('`')[0];

    /// <summary>Constraints as a suffix: <c> where T : class, IPurpose</c>.</summary>
    public static string Constraints(Type[] parameters)
    {
        var clauses = parameters.Select(p => (p.Name, Text: string.Join(", ", Constraints(p)))).Where(c => c.Text.Length != 0);
        return string.Concat(clauses.Select(c => $" where {c.Name} : {c.Text}"));
    }

    private static IEnumerable<string> Constraints(Type parameter)
    {
        if (parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        foreach (var type in parameter.GetGenericParameterConstraints())
        {
            yield return Of(type);
        }
    }

    private static IEnumerable<string> Arguments(Type type, NullabilityInfo? nullability) =>
        type.GetGenericArguments().Select((argument, i) => Of(argument, nullability?.GenericTypeArguments is { } known && i < known.Length ? known[i] : null));
}
