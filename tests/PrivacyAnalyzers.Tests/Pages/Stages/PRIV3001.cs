// privacy.level = whole
public class Settings { public TimeSpan Lifetime { get; set; } }
public class People : List<Customer> { public Customer Find(int id) => this[id]; }
public abstract class Stage : Shop
{
    protected IMemoryCache cache = null!;
    protected IDistributedCache distributed = null!;
    protected Settings settings = new();
    protected new People customers = new();
}
