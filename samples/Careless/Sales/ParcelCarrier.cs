using PrivacyAnalyzers;

namespace Careless.Sales;

/// <summary>Tells the carrier of whoever was erased; the carrier was the only one when this was written.</summary>
public class ParcelCarrier : IRecipientEraser
{
    public string Recipient => "La Poste";

    public Task<RecipientErasureState> EraseAsync(RecipientErasureRequest request, CancellationToken cancellationToken = default) => Task.FromResult(RecipientErasureState.Told);
}
