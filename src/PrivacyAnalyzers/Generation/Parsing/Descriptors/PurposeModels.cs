using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>The purposes that the members of one type name, each once.</summary>
internal sealed class PurposeModels
{
    private readonly KnownSymbols _known;
    private readonly List<PurposeModel> _models = [];

    internal PurposeModels(KnownSymbols known) => _known = known;

    internal EquatableArray<PurposeModel> All => EquatableArray<PurposeModel>.From(_models);

    /// <summary>The uses of a member; a purpose that declares nothing yet, or is half typed, is left out.</summary>
    internal EquatableArray<UseModel> Uses(IEnumerable<PurposeUse> uses)
    {
        var models = new List<UseModel>();
        foreach (var use in uses)
        {
            if (_known.Purposes.Of(use.Purpose) is not { Basis: not 0 } purpose)
            {
                continue;
            }

            var model = Of(purpose);
            var place = _models.IndexOf(model);
            if (place < 0)
            {
                place = _models.Count;
                _models.Add(model);
            }

            models.Add(new UseModel(place, use.Retention));
        }

        return EquatableArray<UseModel>.From(models);
    }

    internal PurposeModel Of(PurposeInfo purpose) => new(
        purpose.Key,
        purpose.Basis,
        purpose.Description ?? "",
        purpose.Retention,
        purpose.From,
        purpose.Archive,
        purpose.IsMarketing,
        purpose.Interest,
        purpose.LegalText,
        EquatableArray<RecipientModel>.From(_known.Purposes.RecipientsOf(purpose).Select(Recipient)));

    internal static RecipientModel Recipient(RecipientInfo recipient) => new(recipient.Name, recipient.Role, recipient.Country, recipient.Transfer, recipient.IsSold);
}
