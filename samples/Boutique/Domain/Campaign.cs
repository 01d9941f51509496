namespace Boutique.Domain;

public sealed class Campaign
{
    public int Id { get; init; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public DateTimeOffset? SentAt { get; set; }
}
