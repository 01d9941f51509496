using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Stores;

/// <summary>Reads a context that stores personal data.</summary>
internal static class StoreParser
{
    private const string Method = "GetPersonalData";
    private const string Contract = "PrivacyAnalyzers.IPersonalDataContext";

    internal static StoreModel? Parse(INamedTypeSymbol context, Compilation compilation, CancellationToken cancellationToken)
    {
        if (context is not { TypeKind: TypeKind.Class, IsStatic: false }
            || KnownSymbols.For(compilation, ImmutableArray<string>.Empty, cancellationToken) is not { } known
            || Obstacles.Of(context, compilation, cancellationToken) != Obstacle.None
            || !Contracts.ExistForStores(compilation))
        {
            return null;
        }

        var plan = GenerationPlan.For(known);
        var held = StoreEntities.Of(context, known).Where(type => compilation.IsSymbolAccessibleWithin(type, context)).ToList();
        var entities = held
            .Select(type => (Type: type, Descriptor: plan.Descriptors.NameOf(type)))
            .Where(static entity => entity.Descriptor is not null)
            .ToList();
        var subjects = entities.Where(entity => entity.Type.TypeKind == TypeKind.Class && known.Subjects.IsSubject(entity.Type) && IsReachable(entity.Type, compilation)).ToList();
        var names = new FreeName(context, plan);
        var isTaken = context.SelfAndBases().Any(candidate => candidate.GetMembers(Method).Any() && !candidate.IsOrImplements(Contract)) || context.Name == Method || context.TypeParameters.Any(static parameter => parameter.Name == Method);
        return new StoreModel(
            TypeParser.Frame(context, HintName.Of(context, "store")),
            TypeName.NotNull(context),
            isTaken ? MethodForm.Explicit : MethodForm.Public,
            context.IsOrImplements(Contract),
            names.Take("_personalData"),
            EquatableArray<string>.From(entities.Select(static entity => entity.Descriptor!)),
            EquatableArray<StoreRowModel>.From(held.Where(type => plan.Descriptors.NameOf(type) is null).Select(type => StoreRows.Read(type, plan)!).Where(static row => row is not null)),
            EntryPoints(context, compilation),
            IsPublic(context) && subjects.All(subject => IsPublic(subject.Type)),
            EquatableArray<StoreSubjectModel>.From(Subjects(subjects, plan)));
    }

    private static List<StoreSubjectModel> Subjects(List<(INamedTypeSymbol Type, string? Descriptor)> subjects, GenerationPlan plan)
    {
        var models = new List<StoreSubjectModel>();
        var used = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var (type, descriptor) in subjects)
        {
            // Two types of one name are told apart by what they stand in.
            var name = type.Name;
            for (ISymbol? outer = type.ContainingSymbol; subjects.Count(other => other.Type.Name == type.Name) > 1 && outer is not null and not INamespaceSymbol { IsGlobalNamespace: true }; outer = outer.ContainingSymbol)
            {
                name = outer.Name + name;
            }

            while (!used.Add(name))
            {
                name += "_";
            }

            var keys = plan.Subjects.KeysToAskFor(type)?.Select(key => Key(type, key)).ToList();
            models.Add(new StoreSubjectModel(
                name,
                descriptor!,
                plan.Subjects.Declaring(type)!.FullMetadataName(),
                keys is null || keys.Contains(null) ? [] : EquatableArray<StoreKeyModel>.From(keys.Select(static key => key!))));
        }

        return models;
    }

    private static StoreKeyModel? Key(INamedTypeSymbol type, KeyModel key)
    {
        var member = type.SelfAndBases().SelectMany(candidate => candidate.GetMembers(key.Name)).FirstOrDefault();
        if (member is null || ValueTypes.Of(member) is not { } valueType || valueType.Is(WellKnownNames.SubjectId))
        {
            return null;
        }

        var name = key.Name.TrimStart('_');
        var parameter = name.Length == 0 ? "key" : Identifier.Declared(char.ToLowerInvariant(name[0]) + name.Substring(1));
        
        // Names that the methods use themselves.
        parameter = parameter is "store" or "request" or "cancellationToken" or "destination" || parameter.StartsWith("key", System.StringComparison.Ordinal) ? parameter + "Value" : parameter;
        var read = key.Read.Substring(("this." + Identifier.Accessed(key.Name)).Length);
        return new StoreKeyModel(parameter, TypeName.NotNull(valueType), key with { Read = parameter + read });
    }

    // Extension methods stand in a class of the namespace.
    private static string EntryPoints(INamedTypeSymbol context, Compilation compilation)
    {
        if (!IsReachable(context, compilation) || context.IsGenericType)
        {
            return "";
        }

        var name = context.Name + "PersonalData";
        while (context.ContainingNamespace.GetMembers(name).Any())
        {
            name += "_";
        }

        return Identifier.Declared(name);
    }

    private static bool IsReachable(INamedTypeSymbol type, Compilation compilation)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsGenericType || !compilation.IsSymbolAccessibleWithin(outer, compilation.Assembly))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }
}
