using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.SelfReference;

[DataSubject(SubjectKind.Employee), PersonalData<Letters>]
public partial class Employee
{
    public int Id { get; set; }
    public required string Name { get; set; }
    [NotOwned("who leads whom is the company's")] public Employee? Manager { get; set; }
    [AccessedBy<Employee>] public List<Note> Noted { get; } = [];
}

public partial class Note
{
    public int Id { get; set; }
    public required string Text { get; set; }
    public int? WriterId { get; set; }
    [AccessedBy<Employee>] public Employee? Writer { get; set; }
}

[PersonalDataStore]
public partial class StaffContext(DbContextOptions<StaffContext> options) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>();
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Note>().HasOne(note => note.Writer).WithMany(writer => writer.Noted).HasForeignKey(note => note.WriterId);
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Employee.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new StaffContext(Options<StaffContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        // Each leads the next, and the first is led by the last.
        var others = context.Set<Employee>().Local.ToList();
        var employee = new Employee { Name = canary, Manager = others.LastOrDefault() };
        context.Add(employee);
        context.Add(new Note { Text = "minutes " + number, Writer = employee });
        context.SaveChanges();
        if (others.Count > 0)
        {
            others[0].Manager = employee;
            context.SaveChanges();
        }

        return employee.GetSubjectId();
    }
}
