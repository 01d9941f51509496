using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Plan;

/// <summary>Finds what a plan cannot decide or do, before anything is stored.</summary>
internal sealed class ProblemFinder
{
    private readonly StoreSchema _schema;
    private readonly IReadOnlyList<SubjectReach> _reaches;
    private readonly List<PlanProblem> _problems = [];
    private readonly HashSet<RowLink> _asked = [];

    private ProblemFinder(StoreSchema schema, IReadOnlyList<SubjectReach> reaches)
    {
        _schema = schema;
        _reaches = reaches;
    }

    internal static IReadOnlyList<PlanProblem> Find(StoreSchema schema, IReadOnlyList<SubjectReach> reaches)
    {
        var finder = new ProblemFinder(schema, reaches);
        finder.Subjects();
        finder.Links();
        finder.Tables();
        finder.NotInTables();
        finder.Columns();
        return [.. finder._problems.OrderByDescending(static problem => problem.Severity).ThenBy(static problem => problem.ToString(), StringComparer.Ordinal)];
    }

    private void Subjects()
    {
        foreach (var reach in _reaches)
        {
            if (reach.Key.Count == 0)
            {
                Add("PRIV4001", PlanSeverity.Error, reach.Type.GetTableName() ?? "", "", $"nothing stored identifies a '{reach.Subject.Facts.Name}': map its key, or mark the mapped one [SubjectKey]");
            }

            if (reach.Stuck.Count > 0)
            {
                Add("PRIV4006", PlanSeverity.Error, reach.Stuck[0].Node.Main.SchemaQualifiedName, "", "required keys lead in a circle (" + string.Join(", ", reach.Stuck.Select(static node => node.Node.Name)) + "), so that no row can go first: let one of them be null");
            }

            foreach (var node in reach.Order)
            {
                Owners(reach, node);
            }
        }
    }

    private void Owners(SubjectReach reach, ReachedNode node)
    {
        var owners = node.Required.Where(link => _schema.IsSubject(link.Principal) && !link.IsIdentity).ToList();
        if (owners.DistinctBy(static link => link.Columns[0]).Count() > 1)
        {
            Add("PRIV4003", PlanSeverity.Question, node.Node.Main, owners[1].Columns[0].Name, $"the row has two required keys to people ({string.Join(" and ", owners.Select(static link => link.Columns[0].Name))}), and goes with either: mark one [NotOwned] or [AccessedBy], or let them be null, so that it goes with the last");
        }

        foreach (var link in node.Plain.Where(link => reach.Equal(link) is null))
        {
            Add("PRIV4003", PlanSeverity.Error, node.Node.Main, link.Column.Name, $"the mark refers to '{link.Edge.SubjectMember}', which is not stored for '{reach.Subject.Facts.Name}'");
        }

        foreach (var link in node.Plain.Where(link => node.Node.OnErasure == RowErasure.EraseMembers && !(link.Column.IsNullable && link.Property.IsNullable) && reach.IsName(node, link)))
        {
            Add("PRIV4004", PlanSeverity.Error, node.Node.Main, link.Column.Name, $"the row stays, and would go on naming the person by '{link.Edge.SubjectMember}': let the column be null, or mark it, so that it is erased by its method");
        }

        if (node.Node.OnErasure == RowErasure.Decorrelate)
        {
            var problems = new List<(ITable Table, string Column, string Message)>();
            Decorrelation.Of(reach, node, new MatchWriter(reach), problems);
            foreach (var (table, column, message) in problems)
            {
                Add("PRIV4004", PlanSeverity.Error, table, column, "its rows cannot be given to a pseudonymous person: " + message);
            }
        }
    }

    private void Tables()
    {
        foreach (var node in _schema.Nodes.Where(static node => node.Personal.Count > 0 || node.Incoming.Count > 0))
        {
            var isReached = _reaches.Any(reach => reach.Find(node) is not null);
            if (node.Personal.Count > 0 && !isReached && !node.Outgoing.Exists(link => link.Meaning.Kind == EdgeKind.Accessed || _asked.Contains(link)))
            {
                Add("PRIV4002", PlanSeverity.Question, node.Main, "", $"personal data ({Members(node)}) that nothing ties to a person: mark the relation [OwnedBy<T>] or [AccessedBy<T>], or the column that names the person [OwnedBy<T>(References = ...)]");
            }

            if ((node.Personal.Count > 0 || isReached) && node.EntityTypes.Any(static type => type.FindAnnotation("SqlServer:IsTemporal")?.Value is true))
            {
                Add("PRIV3003", PlanSeverity.Error, node.Main, "", "the table is temporal: its history keeps every value that was ever there, and no erasure reaches it");
            }
        }
    }

    private void Links()
    {
        foreach (var link in _schema.Nodes.SelectMany(static node => node.Outgoing).Where(static link => link.Meaning.Kind == EdgeKind.Undecided))
        {
            var asking = _reaches.FirstOrDefault(reach => IsAsked(reach, link));
            if (asking is not null)
            {
                _asked.Add(link);
                Add("PRIV4003", PlanSeverity.Question, link.Table, string.Join(", ", link.Columns.Select(static column => column.Name)),
                    $"nothing says whether a row of '{link.PrincipalTable.SchemaQualifiedName}' owns this one: mark {Where(link)} [OwnedBy<{asking.Type.ClrType.Name}>], [AccessedBy<{asking.Type.ClrType.Name}>] or [NotOwned(\"why\")]");
            }
        }
    }

    private static string Where(RowLink link) =>
        link.ForeignKeys.Select(static foreignKey => foreignKey.DeclaringEntityType.ClrType.Name + "." + (foreignKey.DependentToPrincipal?.Name ?? foreignKey.Properties[0].Name)).FirstOrDefault() ?? "the relation";

    // Rows that are the person's anyway may refer to each other; a key that can be cleared is cleared where nothing personal is on either side.
    private static bool IsAsked(SubjectReach reach, RowLink link)
    {
        if (reach.Find(link.Principal) is not { } principal)
        {
            return false;
        }

        if (principal.Root is null && reach.Find(link.Dependent) is not null)
        {
            return false;
        }

        return principal.Root is not null || link.Dependent.Personal.Count > 0 || link.Principal.Personal.Count > 0 || !link.CanBeCleared;
    }

    private void NotInTables()
    {
        foreach (var type in _schema.Model.GetEntityTypes().Where(static type => !type.IsOwned() && !type.GetTableMappings().Any()))
        {
            if (_schema.Descriptors.Of(type) is { Members.Count: > 0 } descriptor && !type.GetDerivedTypes().Any())
            {
                Add("PRIV4002", PlanSeverity.Note, type.GetViewName() ?? type.GetFunctionName() ?? "", "", $"'{descriptor.Facts.Name}' is read from a view or a query: what it shows is erased in the tables behind it, if these are mapped");
            }
        }

        foreach (var type in _schema.Model.GetEntityTypes().SelectMany(static type => type.GetComplexProperties().Select(static property => (ITypeBase)property.ComplexType).Prepend(type)).Where(_schema.Descriptors.IsUndescribed).DistinctBy(static type => type.ClrType))
        {
            Add("PRIV4001", PlanSeverity.Error, type.ContainingEntityType.GetTableName() ?? "", "", $"'{type.ClrType.Name}' is marked and has no descriptor, so that nothing is known of its members: make it partial, and the types that it stands in");
        }

        foreach (var member in _schema.Unmapped)
        {
            Add("PRIV4002", PlanSeverity.Note, "", member, "it is marked and not mapped, so that this database holds nothing of it");
        }
    }

    private void Columns()
    {
        foreach (var column in _schema.Nodes.SelectMany(static node => node.Personal).Where(static column => !column.IsComputed))
        {
            if (ColumnErasures.Of(column).Problem is { } problem)
            {
                var isNote = column.IsPrimaryKey || column.IsReference || !CanStay(_schema.ByTable[column.Table], []);
                Add("PRIV4004", isNote ? PlanSeverity.Note : PlanSeverity.Error, column.Table, column.Path, "where its row stays it cannot be erased: " + problem);
            }
            else if (!_schema.ByTable[column.Table].HasKey && ColumnErasures.Of(column) is { IsConstant: false })
            {
                Add("PRIV4004", PlanSeverity.Error, column.Table, column.Path, "the table has no key, so that values cannot be replaced one by one: clear it, or replace it by a constant");
            }
        }
    }

    // Something may keep the row, or a part of it, when the rest goes.
    private static bool CanStay(RowNode node, HashSet<RowNode> asked)
    {
        if (!asked.Add(node))
        {
            return false;
        }

        var purposes = node.Personal.Select(static column => string.Join(",", column.Uses.Select(static use => use.Purpose.Key).Distinct().Order(StringComparer.Ordinal))).Distinct().Count();
        return purposes > 1
            || node.OnErasure is RowErasure.EraseMembers or RowErasure.Decorrelate
            || node.Personal.SelectMany(static column => column.Uses).Any(static use => use.Purpose.Basis is LegalBasis.Contract or LegalBasis.LegalObligation)
            || node.Incoming.Exists(link => !link.CanBeCleared && (link.Meaning.Kind != EdgeKind.Owned || CanStay(link.Dependent, asked)));
    }

    private static string Members(RowNode node) => string.Join(", ", node.Personal.Select(static column => column.Path).Distinct().Take(3)) + (node.Personal.Count > 3 ? ", ..." : "");

    private void Add(string id, PlanSeverity severity, ITable table, string column, string message) => Add(id, severity, table.SchemaQualifiedName, column, message);

    private void Add(string id, PlanSeverity severity, string table, string column, string message)
    {
        var problem = new PlanProblem(id, severity, table, column, message);
        if (_problems.TrueForAll(known => known.ToString() != problem.ToString()))
        {
            _problems.Add(problem);
        }
    }
}
