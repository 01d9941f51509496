[DataSubject] public class Customer { public Guid Id { get; set; } }
public abstract class Stage { }
