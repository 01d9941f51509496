using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>
/// Finds how code inside a type reads and writes its members: by name, or, where the language forbids it (<c>init</c>, read-only, private in a base), by an
/// accessor that the runtime binds. That is no reflection: trimming and ahead-of-time compilation see it.
/// </summary>
internal sealed class AccessReader
{
    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly FreeName _names;
    private readonly RuntimeFeatures _runtime;
    private readonly Dictionary<string, AccessorModel> _accessors = new(System.StringComparer.Ordinal);

    internal AccessReader(INamedTypeSymbol type, GenerationPlan plan)
    {
        _type = type;
        _compilation = plan.Known.Compilation;
        _names = new FreeName(type, plan);
        _runtime = RuntimeFeatures.Of(_compilation);
    }

    /// <summary>The accessors that the members asked for need, in the order of their names.</summary>
    internal IEnumerable<AccessorModel> Accessors => _accessors.Values.OrderBy(static accessor => accessor.Signature, System.StringComparer.Ordinal);

    internal FreeName Names => _names;

    internal AccessModel Of(ISymbol member) => member switch
    {
        IFieldSymbol field => OfField(field),
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false } property => OfExplicit(property),
        IPropertySymbol property => OfProperty(property),
        _ => new AccessModel("", ""),
    };

    private AccessModel OfField(IFieldSymbol field)
    {
        var name = "$." + Identifier.Accessed(field.Name);
        if (!IsAccessible(field))
        {
            return ByReference(field, field.MetadataName, field.Type);
        }

        return !field.IsReadOnly ? new AccessModel(name, name + " = %") : new AccessModel(name, ByReference(field, field.MetadataName, field.Type).WriteTemplate);
    }

    private AccessModel OfProperty(IPropertySymbol property)
    {
        var name = "$." + Identifier.Accessed(property.Name);
        var getter = Accessor(property, static candidate => candidate.GetMethod);
        var setter = Accessor(property, static candidate => candidate.SetMethod);
        var read = getter is null ? "" : IsAccessible(getter) && IsAccessible(property) ? name : ByGetter(property, getter);
        return new AccessModel(read, Write(property, setter, name));
    }

    private string Write(IPropertySymbol property, IMethodSymbol? setter, string name)
    {
        if (setter is not null)
        {
            return !setter.IsInitOnly && IsAccessible(setter) && IsAccessible(property) ? name + " = %" : BySetter(property, setter);
        }

        if (property.RefKind == RefKind.Ref)
        {
            return name + " = %";
        }

        if (Storage.BackingField(property) is { } field)
        {
            return ByReference(property, field, property.Type).WriteTemplate;
        }

        return Storage.GivenField(property) is { } given ? OfField(given).WriteTemplate : "";
    }

    // In a struct the cast would write a copy.
    private AccessModel OfExplicit(IPropertySymbol property)
    {
        if (_type.IsValueType)
        {
            return new AccessModel("", "");
        }

        var implemented = property.ExplicitInterfaceImplementations[0];
        var name = "((" + TypeName.NotNull(implemented.ContainingType) + ")$)." + Identifier.Accessed(implemented.Name);
        var write = implemented.SetMethod is { IsInitOnly: false } ? name + " = %" : Storage.BackingField(property) is { } field ? ByReference(property, field, property.Type).WriteTemplate : "";
        return new AccessModel(implemented.GetMethod is null ? "" : name, write);
    }

    private AccessModel ByReference(ISymbol member, string field, ITypeSymbol type)
    {
        if (!CanBind(member))
        {
            return new AccessModel("", "");
        }

        var call = Bind(member, "Field", field, "FieldOf", "ref " + TypeName.Of(type) + " ", "");
        return new AccessModel(call + ")", call + ") = %");
    }

    private string ByGetter(IPropertySymbol property, IMethodSymbol getter) =>
        CanBind(getter) ? Bind(getter, "Method", getter.MetadataName, "Get", TypeName.Of(property.Type) + " ", "") + ")" : "";

    private string BySetter(IPropertySymbol property, IMethodSymbol setter) =>
        CanBind(setter) ? Bind(setter, "Method", setter.MetadataName, "Set", "void ", ", " + TypeName.Of(property.Type) + " value") + ", %)" : "";

    /// <returns>The call, up to its first argument.</returns>
    private string Bind(ISymbol member, string kind, string target, string prefix, string returned, string parameters)
    {
        var key = kind + " " + member.ContainingType.FullMetadataName() + " " + target;
        var byReference = member.ContainingType.IsValueType ? "ref " : "";
        if (!_accessors.TryGetValue(key, out var accessor))
        {
            var owner = member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;
            var name = _names.Take(prefix + Spelled(owner.Name));
            accessor = new AccessorModel(owner.Name, kind, target, returned + name + "(" + byReference + TypeName.NotNull(member.ContainingType) + " instance" + parameters + ")");
            _accessors.Add(key, accessor);
        }

        var start = accessor.Signature.IndexOf(returned, System.StringComparison.Ordinal) + returned.Length;
        return accessor.Signature.Substring(start, accessor.Signature.IndexOf('(', start) - start) + "(" + byReference + "$";
    }

    private bool CanBind(ISymbol member)
    {
        var owner = member.ContainingType;
        if (!_runtime.BindsAccessors || !TypeName.CanBeNamed(owner))
        {
            return false;
        }

        if (HidesTypeParameter(owner))
        {
            return false;
        }

        // Of a generic type, the runtime binds what the accessor names by the type's own parameters.
        for (INamedTypeSymbol? outer = owner; outer is not null; outer = outer.ContainingType)
        {
            if (!outer.TypeParameters.IsEmpty && !(_runtime.BindsGenericAccessors && SymbolEqualityComparer.Default.Equals(owner, _type)))
            {
                return false;
            }
        }

        return owner.TypeKind is TypeKind.Class or TypeKind.Struct;
    }

    // "Outer<T>.Inner<T>" names another type inside Inner, whose own T is the nearer one.
    private static bool HidesTypeParameter(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (!outer.TypeParameters.All(parameter => names.Add(parameter.Name)))
            {
                return true;
            }
        }

        return false;
    }

    // An override that leaves an accessor to its base has none of its own.
    private static IMethodSymbol? Accessor(IPropertySymbol property, System.Func<IPropertySymbol, IMethodSymbol?> accessor)
    {
        var depth = 0;
        for (IPropertySymbol? current = property; current is not null && depth < 64; current = current.OverriddenProperty, depth++)
        {
            if (accessor(current) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Its own members always are: no need to ask, which takes a while where there are many references.
    private bool IsAccessible(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingType, _type) || _compilation.IsSymbolAccessibleWithin(symbol, _type, throughType: _type);

    private static string Spelled(string name)
    {
        var dot = name.LastIndexOf('.');
        name = (dot < 0 ? name : name.Substring(dot + 1)).TrimStart('_');
        return name.Length == 0 ? "Value" : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
