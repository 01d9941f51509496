namespace Careless.Domain;

public class Campaign
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
}
