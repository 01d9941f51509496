public sealed class CustomerNotFound(Customer customer) : Exception("No " + customer.Id);
public abstract class Stage : Shop { protected Exception exception = new(), inner = new(); protected DateOnly today; }
