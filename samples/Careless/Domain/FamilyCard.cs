using PrivacyAnalyzers;

namespace Careless.Domain;

/// <summary>A card that a family shares: gone when nobody holds it any more.</summary>
[OwnedBy<CardHolder>]
public partial class FamilyCard
{
    public int Id { get; set; }
    public string Number { get; set; } = "";
}

/// <summary>Somebody in the family: gone with the card.</summary>
[DataSubject(SubjectKind.Customer), OwnedBy<FamilyCard>]
public partial class CardHolder
{
    public int Id { get; set; }
    [PersonalData<OrderFulfilment>] public string Name { get; set; } = "";
}
