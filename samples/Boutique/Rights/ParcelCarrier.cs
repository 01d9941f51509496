using PrivacyAnalyzers;

namespace Boutique.Rights;

/// <summary>Tells the carrier whom to forget. What would be a call to its service is a line of a file here: which request, and by which members it knows the person.</summary>
public sealed class ParcelCarrier(string file) : IRecipientEraser
{
    public string Recipient => "La Poste";

    public async Task<RecipientErasureState> EraseAsync(RecipientErasureRequest request, CancellationToken cancellationToken = default)
    {
        await File.AppendAllTextAsync(file, $"{request.Id}: {string.Join(", ", request.Identifiers.Keys.Order(StringComparer.Ordinal))}\n", cancellationToken);
        return RecipientErasureState.Told;
    }
}
