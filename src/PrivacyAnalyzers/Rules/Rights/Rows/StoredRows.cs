using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.Rows;

/// <summary>
/// Which types are rows of a table, by evidence: the sets of a context of this compilation and what they lead to, configurations of entities, attributes that only
/// tables need, marks that say whose a row is. A class with an <c>Id</c> alone may be a message or a view, and is not asked.
/// </summary>
internal sealed class StoredRows
{
    private const string Configuration = "Microsoft.EntityFrameworkCore.IEntityTypeConfiguration`1";

    private const string ModelBuilder = "OnModelCreating";
    private const string EntityBuilder = "Configure";

    private static readonly HashSet<string> NoRows = new(StringComparer.Ordinal) { "OwnedAttribute", "ComplexTypeAttribute", "KeylessAttribute", "NotMappedAttribute" };

    private readonly KnownSymbols _known;
    private readonly FluentModel _model = new();
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, INamedTypeSymbol?> _rows = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, List<RowRelation>> _relations = new(SymbolEqualityComparer.Default);

    internal StoredRows(KnownSymbols known)
    {
        _known = known;
        var ours = known.Declarations.Types.Where(known.IsOurs).ToList();
        var contexts = ours.Where(IsContext).ToList();
        foreach (var type in known.Declarations.Types.Where(static type => type.TypeKind == TypeKind.Class))
        {
            if (type.BaseType is { SpecialType: not SpecialType.System_Object } parent && !ValueTypes.IsFramework(parent))
            {
                if (!_derived.TryGetValue(parent.OriginalDefinition, out var derived))
                {
                    _derived.Add(parent.OriginalDefinition, derived = []);
                }

                derived.Add(type);
            }
        }

        foreach (var type in ours)
        {
            foreach (var builder in Builders(type))
            {
                _model.Add(builder, CancellationToken.None);
            }
        }

        foreach (var context in contexts)
        {
            Walk(Sets(context).Where(IsKept), context);
        }

        Walk(ours.SelectMany(static type => type.AllInterfaces).Where(static contract => contract.Is(Configuration)).Select(static contract => contract.TypeArguments[0]).OfType<INamedTypeSymbol>().Where(IsKept), contexts.FirstOrDefault());
        Walk(known.Declarations.Types.Where(type => _model.Entities.Contains(type.Name) && IsKept(type)), contexts.FirstOrDefault());
        Walk(ours.Where(IsMarked), context: null);
        All = _rows.Keys.OrderBy(static row => row.FullMetadataName(), StringComparer.Ordinal).ToImmutableArray();
    }

    // A type that declares no such name is not asked for its members: that would make them all.
    private static IEnumerable<IMethodSymbol> Builders(INamedTypeSymbol type) =>
        MembersNamed(type, ModelBuilder).Concat(type.IsOrImplements(Configuration) ? MembersNamed(type, EntityBuilder) : Enumerable.Empty<ISymbol>()).OfType<IMethodSymbol>();

    private static IEnumerable<ISymbol> MembersNamed(INamedTypeSymbol type, string name) =>
        type.MemberNames.Contains(name) ? type.GetMembers(name) : Enumerable.Empty<ISymbol>();

    /// <summary>The rows, in the order of their full names.</summary>
    internal ImmutableArray<INamedTypeSymbol> All { get; }

    internal FluentModel Model => _model;

    internal bool IsRow(INamedTypeSymbol type) => _rows.ContainsKey(type.OriginalDefinition);

    /// <summary>The context that keeps a row; null where only the row itself says that it is one.</summary>
    internal INamedTypeSymbol? ContextOf(INamedTypeSymbol row) => _rows.TryGetValue(row.OriginalDefinition, out var context) ? context : null;

    /// <summary>The relations of a row that the database keeps.</summary>
    internal List<RowRelation> RelationsOf(INamedTypeSymbol row) =>
        _relations.GetOrAdd(row.OriginalDefinition, type => new RowRelationReader(type, _known).Read().Where(relation => relation.Member is null || IsKeptMember(relation.Member, type)).ToList());

    /// <summary>A class that derives from a context of Entity Framework Core, or is marked as a store.</summary>
    internal static bool IsContext(INamedTypeSymbol type, KnownSymbols known) =>
        type.TypeKind == TypeKind.Class && (type.IsOrDerivesFrom(WellKnownNames.DbContext) || known.Marks.IsStore(type));

    /// <summary>As <see cref="IsContext(INamedTypeSymbol, KnownSymbols)"/>.</summary>
    internal bool IsContext(INamedTypeSymbol type) => IsContext(type, _known);

    /// <summary>The property of the context that keeps rows of the type, or of one that leads to it.</summary>
    internal static ISymbol PlaceIn(INamedTypeSymbol context, INamedTypeSymbol row) =>
        Properties(context).FirstOrDefault(property => property.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } && SymbolEqualityComparer.Default.Equals(arguments[0].OriginalDefinition, row.OriginalDefinition)) ?? (ISymbol)context;

    private void Walk(IEnumerable<INamedTypeSymbol> seeds, INamedTypeSymbol? context)
    {
        var open = new Stack<INamedTypeSymbol>(seeds.Select(static seed => seed.OriginalDefinition));
        while (open.Count > 0)
        {
            var row = open.Pop();
            if (row.TypeKind != TypeKind.Class || _rows.ContainsKey(row) || row.SelfAndBases().Any(static level => level.TypeKind == TypeKind.Error))
            {
                continue;
            }

            _rows.Add(row, context);
            foreach (var next in RelationsOf(row).Where(static relation => relation.Member is not null).Select(static relation => relation.Target).OfType<INamedTypeSymbol>())
            {
                if (_known.Relations.IsEntity(next) && !IsNoRow(next) && !_model.IsView(next))
                {
                    open.Push(next.OriginalDefinition);
                }
            }

            // A table of a hierarchy holds what derives.
            if (_derived.TryGetValue(row, out var derived))
            {
                foreach (var type in derived.Where(type => !IsNoRow(type)))
                {
                    open.Push(type);
                }
            }
        }
    }

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol context) =>
        context.SelfAndBases().SelectMany(static candidate => candidate.GetMembers().OfType<IPropertySymbol>()).Where(static property => property is { IsStatic: false, Parameters.IsEmpty: true });

    // DbSet<Customer>, and the user type of an IdentityDbContext<AppUser>.
    private static IEnumerable<INamedTypeSymbol> Sets(INamedTypeSymbol context) =>
        Properties(context).Select(static property => property.Type).OfType<INamedTypeSymbol>().Where(static type => type.TypeArguments.Length == 1 && type.IsOrImplements("System.Collections.IEnumerable")).Select(static type => type.TypeArguments[0])
            .Concat(context.SelfAndBases().Skip(1).SelectMany(static candidate => candidate.TypeArguments))
            .OfType<INamedTypeSymbol>().Where(static type => type.TypeKind == TypeKind.Class && !ValueTypes.IsFramework(type) && !type.IsOrDerivesFrom(WellKnownNames.DbContext));

    private bool IsKept(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && !ValueTypes.IsFramework(type) && !IsNoRow(type) && !_model.IsView(type) && (_model.HasKey(type) || _known.Subjects.IsSubject(type) || _known.Subjects.KeysOf(type) is { Members.IsEmpty: false } or { Candidates.IsEmpty: false });

    private bool IsNoRow(INamedTypeSymbol type) =>
        _model.IsNoRow(type) || type.GetAttributes().Any(static attribute => attribute.AttributeClass is { } mark && NoRows.Contains(mark.Name));

    private bool IsMarked(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class
        && !type.IsStatic
        && _known.Kinds.Attributes.MayStandIn(type)
        && (_known.Marks.OwnMarks(type).Any(IsOwnership)
            || _known.Kinds.Attributes.On(type).Any(static attribute => attribute.AttributeClass.Is(WellKnownNames.TableAttribute) || attribute.AttributeClass.Is(WellKnownNames.PrimaryKeyAttribute))
            || type.ValueMembers().Any(member => _known.Marks.OwnMarks(member).Any(IsOwnership)));

    // A getter that is computed leads to what another member, or another row, leads to.
    private bool IsKeptMember(ISymbol member, INamedTypeSymbol row) =>
        !_known.Kinds.Attributes.On(member).Any(static attribute => attribute.AttributeClass.Is(WellKnownNames.NotMappedAttribute))
        && !(member is IPropertySymbol { SetMethod: null } property && MarkedSymbolNormalizer.BackingField(property) is null && SymbolEqualityComparer.Default.Equals(ValueTypes.Element(property.Type), ValueTypes.WithoutNullable(property.Type)))
        && row.SelfAndBases().All(level => !_model.IsColumn(level, member.Name));

    private static bool IsOwnership(Mark mark) => mark.Kind is MarkKind.OwnedBy or MarkKind.AccessedBy or MarkKind.NotOwned;
}
