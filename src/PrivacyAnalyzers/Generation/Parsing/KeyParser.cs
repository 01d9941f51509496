using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Reads how a key member becomes an invariant text: directly, or through the value that a strongly typed key wraps.</summary>
internal sealed class KeyParser
{
    private const int MaximumDepth = 4;

    private readonly GenerationPlan _plan;

    internal KeyParser(GenerationPlan plan) => _plan = plan;

    /// <summary>The key as <paramref name="type"/> sees it; null where it cannot be read from there, or has no invariant text.</summary>
    internal KeyModel? Read(ISymbol key, INamedTypeSymbol type)
    {
        // The member as constructed: an inherited `TKey Id` is a Guid in the class that derives from Entity<Guid>.
        var member = type.SelfAndBases().SelectMany(candidate => candidate.GetMembers(key.Name)).FirstOrDefault();
        if (member is not (IPropertySymbol or IFieldSymbol) || !IsReadable(member, type))
        {
            return null;
        }

        return Read(member.Name, "this." + Identifier.Accessed(member.Name), ValueTypes.Of(member)!, canBeNull: false, depth: 0) is { } model
            ? model with { IsPlain = MemberAccess.IsPlain(member) }
            : null;
    }

    private KeyModel? Read(string name, string read, ITypeSymbol valueType, bool canBeNull, int depth)
    {
        if (valueType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Read(name, read, nullable.TypeArguments[0], canBeNull: true, depth);
        }

        var fullName = valueType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (KindOf(valueType) is { } kind)
        {
            var underlying = (valueType as INamedTypeSymbol)?.EnumUnderlyingType;
            return new KeyModel(name, read, canBeNull, kind, IsPlain: true, underlying?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? fullName);
        }

        if (valueType is INamedTypeSymbol wrapper && depth < MaximumDepth && Wrapped(wrapper) is { } inner)
        {
            var isConditional = canBeNull || wrapper.IsReferenceType;
            return Read(name, read + (isConditional ? "?." : ".") + Identifier.Accessed(inner.Name), ValueTypes.Of(inner)!, isConditional, depth + 1);
        }

        return valueType is { TypeKind: TypeKind.Struct, IsRefLikeType: false } && valueType.IsOrImplements("System.IFormattable") && valueType.SpecialType == SpecialType.None
            ? new KeyModel(name, read, canBeNull, KeyKind.Formattable, IsPlain: true, fullName)
            : null;
    }

    private static KeyKind? KindOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => KeyKind.Text,
        { TypeKind: TypeKind.Enum } => KeyKind.Enum,
        _ when ScalarTypes.IsInteger(type) => KeyKind.Number,
        _ when type.Is("System.Guid") => KeyKind.Guid,
        _ when ScalarTypes.IsMoment(type) => KeyKind.Moment,
        _ => null,
    };

    /// <summary>The one value inside a strongly typed key: a public <c>Value</c>, or the only public member there is.</summary>
    private ISymbol? Wrapped(INamedTypeSymbol wrapper)
    {
        if (ValueTypes.IsFramework(wrapper) || wrapper.TypeKind is not (TypeKind.Struct or TypeKind.Class))
        {
            return null;
        }

        var members = wrapper.ValueMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && IsReadable(member, within: null)).ToList();
        return members.FirstOrDefault(static member => member.Name == "Value") ?? (members.Count == 1 ? members[0] : null);
    }

    private bool IsReadable(ISymbol member, INamedTypeSymbol? within)
    {
        if (member is IPropertySymbol { Parameters.IsEmpty: false } or IPropertySymbol { GetMethod: null } || member.IsStatic || MemberAccess.IsDiscouraged(member))
        {
            return false;
        }

        if (within is not null && SymbolEqualityComparer.Default.Equals(member.ContainingType, within))
        {
            return true;
        }

        var getter = member is IPropertySymbol { GetMethod: { } method } ? method : member;
        ISymbol from = within is null ? _plan.Known.Compilation.Assembly : within;
        return _plan.Known.Compilation.IsSymbolAccessibleWithin(getter, from) && _plan.Known.Compilation.IsSymbolAccessibleWithin(member, from);
    }
}
