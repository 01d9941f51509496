using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>Where a column of a made-up table leads.</summary>
internal sealed record RandomLink(int Target, bool IsRequired, DeleteBehavior OnDelete, EdgeKind Mark)
{
    public override string ToString() => $"{(IsRequired ? "required" : "optional")} T{Target} ({OnDelete}, {Mark})";

    /// <summary>What the marks and the schema mean, told apart from the code under test.</summary>
    internal bool IsOwned => Mark == EdgeKind.Owned || (Mark == EdgeKind.Undecided && IsRequired && OnDelete == DeleteBehavior.Cascade);
}

/// <summary>A made-up table: what it refers to, which of its columns are personal, and for what.</summary>
internal sealed record RandomTable(int Number, Type Type, RandomLink?[] Links, LegalBasis? Text, LegalBasis? Name, RowErasure OnErasure)
{
    public override string ToString() => $"T{Number} {OnErasure}, text: {Text?.ToString() ?? "-"}, name: {Name?.ToString() ?? "-"}, first: {Links[0]?.ToString() ?? "-"}, second: {Links[1]?.ToString() ?? "-"}";
}

/// <summary>Tables, relations and marks that choices make up. The first table holds the people.</summary>
internal sealed class RandomSchema
{
    private static readonly Func<EntityFacts, Dictionary<string, LegalBasis>, EntityDescriptor>[] Descriptors =
        [Describe<T0>, Describe<T1>, Describe<T2>, Describe<T3>, Describe<T4>, Describe<T5>, Describe<T6>, Describe<T7>, Describe<T8>, Describe<T9>, Describe<T10>, Describe<T11>];

    private static readonly Type[] Types =
    [
        typeof(Row<T0>), typeof(Row<T1>), typeof(Row<T2>), typeof(Row<T3>), typeof(Row<T4>), typeof(Row<T5>),
        typeof(Row<T6>), typeof(Row<T7>), typeof(Row<T8>), typeof(Row<T9>), typeof(Row<T10>), typeof(Row<T11>),
    ];

    internal RandomSchema(System.Random random)
    {
        var count = random.Next(3, Types.Length + 1);
        Tables = [.. Enumerable.Range(0, count).Select(i => Table(i, count, random))];
        Store = new StoreDescriptor(typeof(RandomContext), [.. Tables.Select(table => Descriptor(table))]);
    }

    internal IReadOnlyList<RandomTable> Tables { get; }

    internal StoreDescriptor Store { get; }

    internal void Configure(ModelBuilder model)
    {
        foreach (var table in Tables)
        {
            var entity = model.Entity(table.Type).ToTable("T" + table.Number);

            // The database counts people, so that it can make up one.
            _ = table.Number == 0 ? entity.Property(nameof(Row.Id)).ValueGeneratedOnAdd() : entity.Property(nameof(Row.Id)).ValueGeneratedNever();
            for (var i = 0; i < table.Links.Length; i++)
            {
                if (table.Links[i] is { } link)
                {
                    entity.HasOne(Types[link.Target], null).WithMany().HasForeignKey(i == 0 ? nameof(Row.First) : nameof(Row.Second)).IsRequired(link.IsRequired).OnDelete(link.OnDelete);
                }
            }
        }
    }

    /// <summary>A line for each table.</summary>
    public override string ToString() => string.Join('\n', Tables);

    internal static Row New(RandomTable table) => (Row)Activator.CreateInstance(table.Type)!;

    private static RandomTable Table(int number, int count, System.Random random)
    {
        var links = new[] { Link(number, count, random, mostly: true), Link(number, count, random, mostly: false) };
        var keeps = random.Next(5) == 4 ? LegalBasis.LegalObligation : LegalBasis.Consent;
        return new RandomTable(
            number,
            Types[number],
            links,
            number == 0 || random.Next(3) > 0 ? keeps : null,
            number == 0 || random.Next(3) > 0 ? LegalBasis.Consent : null,
            random.Next(6) switch
            {
                5 => RowErasure.EraseMembers,
                1 or 2 when CanStayOnItsOwn(number, links) => RowErasure.Decorrelate,
                _ => RowErasure.Default,
            });
    }

    // A row that cannot be without a row that goes with the person cannot be let go of: that is refused at start.
    private static bool CanStayOnItsOwn(int number, RandomLink?[] links) => number > 0 && links.All(static link => link is not { IsOwned: true, IsRequired: true, Target: > 0 });

    private static RandomLink? Link(int number, int count, System.Random random, bool mostly)
    {
        if (number == 0 ? random.Next(2) == 0 : !mostly && random.Next(3) == 0)
        {
            return null;
        }

        // Only keys that may be null lead to later tables, or to the own one: nothing could be stored otherwise.
        var isRequired = number > 0 && random.Next(2) == 0;
        var target = isRequired ? random.Next(number) : random.Next(count);
        var behaviours = isRequired ? new[] { DeleteBehavior.Cascade, DeleteBehavior.Restrict } : [DeleteBehavior.SetNull, DeleteBehavior.Restrict, DeleteBehavior.Cascade];
        var onDelete = behaviours[random.Next(behaviours.Length)];
        var mark = random.Next(4) switch
        {
            0 when target == 0 && number > 0 => EdgeKind.Owned,
            1 => EdgeKind.NotOwned,
            2 => EdgeKind.Accessed,
            _ => isRequired && onDelete == DeleteBehavior.Cascade ? EdgeKind.Undecided : target == 0 && number > 0 ? EdgeKind.Owned : EdgeKind.NotOwned,
        };
        return new RandomLink(target, isRequired, onDelete, mark);
    }

    private static EntityDescriptor Descriptor(RandomTable table)
    {
        var edges = table.Links.Select((link, i) => link is null or { Mark: EdgeKind.Undecided }
            ? null
            : new EdgeDescriptor(i == 0 ? nameof(Row.First) : nameof(Row.Second), Types[link.Target], link.Mark, isCollection: false, link.IsRequired, subjectMember: null, RowErasure.Default, link.Mark == EdgeKind.NotOwned ? "so the choices say" : null)).OfType<EdgeDescriptor>();
        var name = "T" + table.Number;
        var facts = new EntityFacts(name, new LocalizedText(name, name), table.Number == 0, SubjectKind.Customer, table.Number == 0 ? "person" : null, table.Number == 0 ? [nameof(Row.Id)] : [], table.OnErasure, [.. edges], []);
        var members = new Dictionary<string, LegalBasis>();
        if (table.Text is { } text)
        {
            members.Add(nameof(Row.Text), text);
        }

        if (table.Name is { } personal)
        {
            members.Add(nameof(Row.Name), personal);
        }

        return Descriptors[table.Number](facts, members);
    }

    private static EntityDescriptor Describe<TTable>(EntityFacts facts, Dictionary<string, LegalBasis> members) => new EntityDescriptor<Row<TTable>>(
        facts,
        [.. members.Select(member => new MemberDescriptor<Row<TTable>, string?>(
            new MemberFacts(member.Key, new LocalizedText(member.Key, member.Key), DataCategory.Other, DataOrigin.Provided, [new PurposeUse(Purpose(member.Value), null)], ErasureMethod.Default, null, 0),
            new ExportShape(ExportValueKind.Text, canBeNull: true),
            row => member.Key == nameof(Row.Text) ? row.Text : row.Name,
            write: null,
            static (_, _) => null,
            static (writer, value) => writer.WriteText(value)))],
        identify: null);

    private static PurposeDescriptor Purpose(LegalBasis basis) => new(basis.ToString(), basis, "a purpose", null, RetentionFrom.Collection, null, isMarketing: false, interest: null, legalText: null, []);
}

internal sealed class RandomContext(DbContextOptions<RandomContext> options, RandomSchema schema) : DbContext(options), IPersonalDataContext
{
    public StoreDescriptor GetPersonalData() => schema.Store;

    protected override void OnModelCreating(ModelBuilder modelBuilder) => schema.Configure(modelBuilder);
}
