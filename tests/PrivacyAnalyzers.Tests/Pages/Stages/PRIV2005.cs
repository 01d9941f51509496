public abstract class Stage : ControllerBase
{
    protected Customer customer = new();
    protected Order order = new();
    protected object query = new();
    protected HttpClient http = new();
    protected Microsoft.AspNetCore.Components.NavigationManager navigation = null!;
}
