using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Tells which mark an attribute class is, by its metadata name: an attribute that does not bind, or is defined twice, is still read.</summary>
internal sealed class MarkKinds
{
    private static readonly Dictionary<string, MarkKind> Ours = new(StringComparer.Ordinal)
    {
        ["PurposeAttribute"] = MarkKind.Purpose,
        ["RecipientAttribute"] = MarkKind.Recipient,
        ["ControllerAttribute"] = MarkKind.Controller,
        ["PersonalDataAttribute`1"] = MarkKind.PersonalData,
        ["AlsoForAttribute`1"] = MarkKind.AlsoFor,
        ["NotPersonalDataAttribute"] = MarkKind.NotPersonalData,
        ["DataSubjectAttribute"] = MarkKind.DataSubject,
        ["SubjectKeyAttribute"] = MarkKind.SubjectKey,
        ["CurrentSubjectAttribute"] = MarkKind.CurrentSubject,
        ["OwnedByAttribute`1"] = MarkKind.OwnedBy,
        ["AccessedByAttribute`1"] = MarkKind.AccessedBy,
        ["NotOwnedAttribute"] = MarkKind.NotOwned,
        ["RetentionStartAttribute"] = MarkKind.RetentionStart,
        ["ProcessesForAttribute`1"] = MarkKind.ProcessesFor,
        ["RequiresConsentAttribute`1"] = MarkKind.RequiresConsent,
        ["ConsentCheckAttribute`1"] = MarkKind.ConsentCheck,
        ["ConsentCheckAttribute"] = MarkKind.ConsentCheck,
        ["ObjectionCheckAttribute`1"] = MarkKind.ObjectionCheck,
        ["ObjectionCheckAttribute"] = MarkKind.ObjectionCheck,
        ["GrantsConsentAttribute`1"] = MarkKind.GrantsConsent,
        ["GrantsConsentAttribute"] = MarkKind.GrantsConsent,
        ["WithdrawsConsentAttribute`1"] = MarkKind.WithdrawsConsent,
        ["WithdrawsConsentAttribute"] = MarkKind.WithdrawsConsent,
        ["AnonymizesAttribute"] = MarkKind.Anonymizes,
        ["PseudonymizesAttribute"] = MarkKind.Pseudonymizes,
        ["RedactsAttribute"] = MarkKind.Redacts,
        ["DisclosesAttribute"] = MarkKind.Discloses,
        ["ExercisesRightAttribute"] = MarkKind.ExercisesRight,
        ["PrivacyReviewedAttribute"] = MarkKind.PrivacyReviewed,
        ["PersonalDataStoreAttribute"] = MarkKind.PersonalDataStore,
        ["PersonalDataCarrierAttribute"] = MarkKind.PersonalDataCarrier,
    };

    private static readonly string[] Foreign =
    {
        WellKnownNames.IdentityPersonalData,
        WellKnownNames.IdentityProtectedPersonalData,
        WellKnownNames.DestructuramaLogMasked,
        WellKnownNames.DestructuramaNotLogged,
    };

    private readonly ImmutableArray<string> _configured;

    /// <param name="compilation">Whose marks are asked for.</param>
    /// <param name="written">What its source writes.</param>
    /// <param name="configured">Full metadata names from <c>privacy.personal_data_attributes</c>.</param>
    internal MarkKinds(Compilation compilation, WrittenDerivations written, ImmutableArray<string> configured)
    {
        _configured = configured;
        Attributes = new(compilation, written, configured);
    }

    /// <summary>The attributes in which marks are looked for.</summary>
    internal WrittenAttributes Attributes { get; }

    /// <summary>The metadata names of our marks, and what each says.</summary>
    internal static IReadOnlyDictionary<string, MarkKind> ByMetadataName => Ours;

    /// <summary>The simple names, without "Attribute", that a source file must mention to hold a mark of any library known by name.</summary>
    internal static IEnumerable<string> SimpleNames(ImmutableArray<string> configured)
    {
        foreach (var name in Ours.Keys)
        {
            yield return SimpleName(name);
        }

        foreach (var name in Foreign)
        {
            yield return SimpleName(name);
        }

        foreach (var name in configured)
        {
            yield return SimpleName(name);
        }
    }

    /// <summary>The simple names, without "Attribute", of our marks of a kind.</summary>
    internal static IEnumerable<string> SimpleNames(MarkKind kind)
    {
        foreach (var ours in Ours)
        {
            if (ours.Value == kind)
            {
                yield return SimpleName(ours.Key);
            }
        }
    }

    /// <summary>The simple name, without "Attribute", of a metadata name.</summary>
    internal static string SimpleName(string metadataName)
    {
        var start = metadataName.LastIndexOfAny(new[] { '.', '+' }) + 1;
        var end = metadataName.IndexOf('`', start);
        var name = end < 0 ? metadataName.Substring(start) : metadataName.Substring(start, end - start);
        return WrittenNames.WithoutSuffix(name);
    }

    internal MarkKind Of(INamedTypeSymbol? attributeClass)
    {
        if (attributeClass is null)
        {
            return MarkKind.None;
        }

        var definition = attributeClass.OriginalDefinition;
        if (IsAmongOurs(definition))
        {
            return OfOurs(definition);
        }

        foreach (var name in Foreign)
        {
            if (definition.Is(name))
            {
                return MarkKind.ForeignPersonalData;
            }
        }

        foreach (var name in _configured)
        {
            if (definition.Is(name))
            {
                return MarkKind.ForeignPersonalData;
            }
        }

        if (definition.IsOrDerivesFrom(WellKnownNames.NoDataClassification))
        {
            return MarkKind.ForeignNotPersonalData;
        }

        return definition.IsOrDerivesFrom(WellKnownNames.DataClassification) ? MarkKind.ForeignPersonalData : MarkKind.None;
    }

    /// <summary>Which of our marks an attribute class is; none for one of another library.</summary>
    internal static MarkKind OfOurs(INamedTypeSymbol? attributeClass) =>
        attributeClass?.OriginalDefinition is { } definition && IsAmongOurs(definition) && Ours.TryGetValue(definition.MetadataName, out var kind) ? kind : MarkKind.None;

    private static bool IsAmongOurs(INamedTypeSymbol definition) =>
        definition.ContainingType is null
        && definition.ContainingNamespace is { Name: WellKnownNames.MarksNamespace, ContainingNamespace.IsGlobalNamespace: true };
}
