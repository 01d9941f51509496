using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>A declared purpose, as its <c>[Purpose]</c> and <c>[Recipient]</c> attributes say.</summary>
internal sealed class PurposeInfo
{
    internal PurposeInfo(INamedTypeSymbol type, Mark mark, ImmutableArray<RecipientInfo> recipients)
    {
        Type = type;
        Mark = mark;
        Recipients = recipients;
        Basis = mark.Argument(0) is int basis ? (LegalBasis)basis : 0;
        Description = mark.Argument(1) as string;
        Key = mark.Text("Key") ?? type.FullMetadataName();
        Retention = mark.Text("Retention");
        Archive = mark.Text("Archive");
        From = (RetentionFrom)(mark.Number("From") ?? 0);
        IsMarketing = mark.Flag("Marketing");
        Channel = (Channel)(mark.Number("Channel") ?? 0);
        IsForExistingCustomers = mark.Flag("ExistingCustomers");
        Interest = mark.Text("Interest");
        LegalText = mark.Text("LegalText");
        SpecialCategories = (SpecialCategoryCondition)(mark.Number("SpecialCategories") ?? 0);
        ConsentLifetime = mark.Text("ConsentLifetime");
    }

    internal INamedTypeSymbol Type { get; }

    internal Mark Mark { get; }

    /// <summary>0 while the attribute does not bind.</summary>
    internal LegalBasis Basis { get; }

    internal string? Description { get; }

    /// <summary>The declared key, else the type's full name.</summary>
    internal string Key { get; }

    /// <summary>ISO 8601, as written; not checked here.</summary>
    internal string? Retention { get; }

    internal string? Archive { get; }

    internal RetentionFrom From { get; }

    internal bool IsMarketing { get; }

    internal Channel Channel { get; }

    internal bool IsForExistingCustomers { get; }

    internal string? Interest { get; }

    internal string? LegalText { get; }

    internal SpecialCategoryCondition SpecialCategories { get; }

    internal string? ConsentLifetime { get; }

    /// <summary>Those declared on the purpose; the assembly's are added by <see cref="PurposeReader"/>.</summary>
    internal ImmutableArray<RecipientInfo> Recipients { get; }

    internal bool NeedsConsent => Basis == LegalBasis.Consent;
}
