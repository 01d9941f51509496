[DataSubject]
public partial class Reader : IDataSubject
{
    public Guid Id { get; init; }
    [PersonalData<Newsletter>] public string Email { get; set; } = "";
    [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; }
    [ConsentCheck<Statistics>] public bool AcceptsMeasuring { get; set; }
    public SubjectId GetSubjectId() => new("reader", Id.ToString());
}
public abstract class Stage : Shop { protected Reader reader = new(); protected List<Reader> readers = []; }
