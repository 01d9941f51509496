public class Basket { public int Id { get; set; } }
public abstract class Stage : Shop
{
    protected ClaimsIdentity identity = new();
    protected Microsoft.AspNetCore.Http.HttpResponse Response = null!;
    protected HttpRequestMessage request = new();
    protected IMemoryCache cache = null!;
    protected Basket basket = new();
}
