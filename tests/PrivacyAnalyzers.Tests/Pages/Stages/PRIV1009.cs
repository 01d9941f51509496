public interface ILetters
{
    [RequiresConsent<Newsletter>] void Send(Customer customer);
    void Post([RequiresConsent<Newsletter>] string to);
}
public class Campaign { [RequiresConsent<Newsletter>] public Campaign(Customer customer) { } }
public abstract class Stage : Shop { protected ILetters letters = null!; }
