public interface IConsents { [ConsentCheck<Newsletter>] bool Has(Customer customer); }
public abstract class Stage : Shop { protected IConsents consents = null!; protected Task warmUp = Task.CompletedTask; }
