using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Discovery;

/// <summary>
/// What looks like personal data in one compilation, by names and types alone: no mark is needed, and none is looked at. The one entrance for
/// rules and for tools. Everything is asked once a symbol; safe for concurrent use, the same answer on every machine and in every culture.
/// </summary>
internal sealed class PresumedData
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<LexiconLanguages, PresumedData>> Cache = new();
    private readonly LexiconLanguages _languages;
    private readonly SymbolMemo<ISymbol, Presumption?> _presumptions;
    private readonly SymbolMemo<INamedTypeSymbol, ObjectKinds> _kinds;

    internal PresumedData(LexiconLanguages languages)
    {
        _languages = languages;
        _presumptions = new(Read);
        var levels = new ConcurrentDictionary<INamedTypeSymbol, ObjectKinds>(SymbolEqualityComparer.Default);
        _kinds = new(type => CategoryInference.KindsOf(type, languages, levels));
    }

    /// <summary>The reader of a compilation, the same one for all who ask.</summary>
    internal static PresumedData For(Compilation compilation, LexiconLanguages languages = LexiconLanguages.All) =>
        Cache.GetValue(compilation, static _ => new()).GetOrAdd(languages, static known => new PresumedData(known));

    /// <summary>As <see cref="For(Compilation, LexiconLanguages)"/>, in the languages of the option <c>privacy.languages</c>.</summary>
    internal static PresumedData For(Compilation compilation, PrivacySettings settings) =>
        For(compilation, LexiconLanguagesParser.TryParse(settings.Read(PrivacyOptions.Languages, tree: null), out var languages, out _) ? languages : LexiconLanguages.All);

    /// <summary>
    /// What the property, field or parameter seems to hold; null where nothing says that it is personal data, and for constants, statics and what the
    /// compiler made. Accessors, backing fields and the parameters of records are asked as their property.
    /// </summary>
    internal Presumption? Of(ISymbol? symbol) =>
        symbol is IPropertySymbol or IFieldSymbol or IParameterSymbol or IMethodSymbol { AssociatedSymbol: IPropertySymbol }
            ? _presumptions.Of(MarkedSymbolNormalizer.Normalize(symbol))
            : null;

    /// <summary>Whether the type is about a person: by its name or a base's, or by one member whose name alone says so.</summary>
    internal bool IsPerson(INamedTypeSymbol type) => (_kinds.Of(type.OriginalDefinition) & ObjectKinds.AnyPerson) != 0;

    private Presumption? Read(ISymbol symbol)
    {
        if (symbol is IParameterSymbol parameter && MarkedSymbolNormalizer.RecordProperty(parameter) is { } property)
        {
            return Of(property);
        }

        if (!IsValue(symbol) || ValueTypes.Of(symbol) is not { TypeKind: not TypeKind.Error } type)
        {
            return null;
        }

        var container = symbol.ContainingType;
        var kinds = container is null ? ObjectKinds.None : _kinds.Of(container.OriginalDefinition);
        var found = CategoryInference.Infer(SimpleName(symbol.Name), type, container?.Name, kinds, _languages);
        return found.IsNone || IsFilledByCompiler(symbol) ? null : new Presumption(symbol, found.Category, Ground(found), found.Matched ?? "", found.Language ?? "any");
    }

    // An error type says nothing yet: what is being typed is asked again at the next keystroke.
    private static bool IsValue(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property is { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false } || MarkedSymbolNormalizer.RecordParameter((IPropertySymbol)symbol) is not null,
        IFieldSymbol field => field is { IsStatic: false, IsConst: false, AssociatedSymbol: null, IsImplicitlyDeclared: false },
        IParameterSymbol given => given is { IsThis: false, IsImplicitlyDeclared: false, IsDiscard: false },
        _ => false,
    };

    // Who calls is a line of code there, and nobody on a telephone.
    private static bool IsFilledByCompiler(ISymbol symbol) =>
        symbol is IParameterSymbol { IsOptional: true }
        && symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.FullMetadataName().StartsWith(WellKnownNames.CallerAttributes, StringComparison.Ordinal) == true);

    // An explicit implementation is named after its interface.
    private static string SimpleName(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name : name.Substring(dot + 1);
    }

    private static PresumptionGround Ground(InferredCategory found) =>
        found.Strong ? PresumptionGround.Name
        : found.Decided == DecidedBy.Type ? PresumptionGround.Type
        : PresumptionGround.NameInContext;
}
