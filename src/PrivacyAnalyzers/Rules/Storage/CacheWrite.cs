using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>A call that puts something into a cache of <c>Microsoft.Extensions.Caching</c>: what, and until when.</summary>
internal sealed class CacheWrite
{
    private CacheWrite(IOperation value, CacheExpiry? expiry)
    {
        Value = value;
        Expiry = expiry;
    }

    /// <summary>What is kept; for a factory, the function that makes it.</summary>
    internal IOperation Value { get; }

    /// <summary>Null where nothing ends it.</summary>
    internal CacheExpiry? Expiry { get; }

    internal static CacheWrite? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        var isMemory = method.ContainingType.Is("Microsoft.Extensions.Caching.Memory.CacheExtensions");
        var isDistributed = method.ContainingType.Is("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions") || method.ContainingType.IsOrImplements("Microsoft.Extensions.Caching.Distributed.IDistributedCache");
        if (isMemory && method.Name is "GetOrCreate" or "GetOrCreateAsync")
        {
            return Argument(call, "factory") is { } factory ? new CacheWrite(factory, Options(call) ?? InFactory(factory)) : null;
        }

        if (method.ContainingType.IsOrDerivesFrom("Microsoft.Extensions.Caching.Hybrid.HybridCache"))
        {
            return method.Name is "SetAsync" or "GetOrCreateAsync" && (Argument(call, "value") ?? Argument(call, "factory")) is { } kept ? new CacheWrite(kept, OfHybrid(call)) : null;
        }

        return (isMemory && method.Name == "Set") || (isDistributed && method.Name is "Set" or "SetAsync" or "SetString" or "SetStringAsync")
            ? Argument(call, "value") is { } value ? new CacheWrite(value, Options(call)) : null
            : null;
    }

    /// <summary><c>entry.Value = customer</c>, of an entry that was made by <c>CreateEntry</c>.</summary>
    internal static CacheWrite? Of(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "Value" } property, Instance: ILocalReferenceOperation entry } || !property.ContainingType.Is("Microsoft.Extensions.Caching.Memory.ICacheEntry"))
        {
            return null;
        }

        var uses = assignment.Root().Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, entry.Local)).ToList();
        var set = uses.Select(static use => use.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation written } target && written.Target == target ? written : null).Where(static written => written is not null);

        // A call on the entry, or one that is handed it, may set anything.
        var isHandedOn = uses.Any(static use => use.Parent is not IPropertyReferenceOperation);
        return new CacheWrite(assignment.Value, Assigned(set!) ?? (isHandedOn ? CacheExpiry.Unknown : null));
    }

    // A hybrid cache has an expiry of its own where none is said.
    private static CacheExpiry OfHybrid(IInvocationOperation call) =>
        Argument(call, "options")?.WithoutConversions() is IObjectCreationOperation { Initializer: { } initializer }
        && initializer.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(static assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "Expiration" }) is { } expiration
            ? CacheExpiry.Read(expiration.Value)
            : CacheExpiry.Unknown;

    private static CacheExpiry? Options(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            switch (argument.Parameter)
            {
                case { Type: var type } when type.Is("System.TimeSpan"):
                    return CacheExpiry.Read(argument.Value);
                case { Type: var type } when type.Is("System.DateTimeOffset") || type.Name == "IChangeToken":
                    return CacheExpiry.Unknown;
                case { Name: "options" or "createOptions" }:
                    return OfOptions(argument.Value, call);
            }
        }

        return null;
    }

    private static CacheExpiry? OfOptions(IOperation options, IInvocationOperation call)
    {
        options = options.WithoutConversions();
        if (options.ConstantValue is { HasValue: true, Value: null })
        {
            return null;
        }

        if (options is IObjectCreationOperation creation)
        {
            return OfCreation(creation);
        }

        if (options is not ILocalReferenceOperation local)
        {
            return CacheExpiry.Unknown;
        }

        var root = call.Root();
        var isTouched = root.Descendants().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local.Local) && reference.Parent is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Set" or "SetAsync" or "SetString" or "SetStringAsync" } });
        var made = root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local))?.GetVariableInitializer()?.Value;
        return made is IObjectCreationOperation { } here && !isTouched ? OfCreation(here) : CacheExpiry.Unknown;
    }

    private static CacheExpiry? OfCreation(IObjectCreationOperation creation) =>
        creation.Initializer is { } initializer ? Assigned(initializer.Initializers.OfType<ISimpleAssignmentOperation>()) : null;

    /// <summary><c>entry.AbsoluteExpirationRelativeToNow = ...</c> in the function; a call on the entry may set anything.</summary>
    private static CacheExpiry? InFactory(IOperation factory)
    {
        while (factory is IConversionOperation or IDelegateCreationOperation)
        {
            factory = factory is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)factory).Target;
        }

        if (factory is not IAnonymousFunctionOperation function || function.Symbol.Parameters.Length == 0)
        {
            return CacheExpiry.Unknown;
        }

        var entry = function.Symbol.Parameters[0];
        var assignments = function.Body.Descendants().OfType<ISimpleAssignmentOperation>().Where(assignment => assignment.Target is IPropertyReferenceOperation { Instance: IParameterReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Parameter, entry)).ToList();
        var isHandedOn = function.Body.Descendants().OfType<IParameterReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, entry) && reference.Parent is not IPropertyReferenceOperation);
        return Assigned(assignments) ?? (isHandedOn ? CacheExpiry.Unknown : null);
    }

    private static CacheExpiry? Assigned(IEnumerable<ISimpleAssignmentOperation> assignments)
    {
        CacheExpiry? found = null;
        foreach (var assignment in assignments)
        {
            switch (assignment.Target)
            {
                case IPropertyReferenceOperation { Property.Name: "AbsoluteExpirationRelativeToNow" }:
                    return CacheExpiry.Read(assignment.Value);
                case IPropertyReferenceOperation { Property.Name: "SlidingExpiration" or "AbsoluteExpiration" or "ExpirationTokens" }:
                    // Let go of at some time: when nobody asks for it any more, or on a day.
                    found = CacheExpiry.Unknown;
                    break;
            }
        }

        return found;
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
}
