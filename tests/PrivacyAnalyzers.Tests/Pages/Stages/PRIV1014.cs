// privacy.level = strict
public interface ICustomers { Task<Customer> FindAsync(int id); Customer this[int id] { get; } }
public abstract class Stage : Shop { protected new ICustomers customers = null!; }
public class Letter { public string? To { get; set; } }
