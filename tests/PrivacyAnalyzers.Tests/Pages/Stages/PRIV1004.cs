[DataSubject]
public partial class Member : IDataSubject
{
    public Guid Id { get; init; }
    [PersonalData<Newsletter>] public string Email { get; set; } = "";
    [ConsentCheck<Newsletter>] public bool Accepts { get; set; }
    public Member Sponsor { get; set; } = null!;
    public List<Member> Guests { get; } = [];
    public SubjectId GetSubjectId() => new("member", Id.ToString());
}
public interface IPeople { [ConsentCheck<Newsletter>] bool Accepts([SubjectKey] Guid id); Member Find([SubjectKey] Guid id); }
public abstract class Stage : Shop
{
    protected Member member = new(), author = new(), reader = new();
    protected IPeople people = null!;
    protected new Task<Member> NextAsync() => Task.FromResult(new Member());
}
