using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>The terms of each category, the best first. Keyed by number: an enum as a key is boxed by the comparer of older frameworks.</summary>
internal static class DpvDataCategories
{
    private const string Core = DpvTerms.Namespace;
    private const string Pd = DpvTerms.PersonalDataNamespace;

    internal static readonly Dictionary<int, IReadOnlyList<string>> Terms = new()
    {
        [(int)DataCategory.Inferred] = List(),

        // Neither is a kind of data to DPV: the term that covers all of them is true of both.
        [(int)DataCategory.Other] = List(Core + "PersonalData"),
        [(int)DataCategory.FreeText] = List(Core + "PersonalData"),

        [(int)DataCategory.Name] = List(Pd + "Name"),
        [(int)DataCategory.EmailAddress] = List(Pd + "EmailAddress"),
        [(int)DataCategory.TelephoneNumber] = List(Pd + "TelephoneNumber"),
        [(int)DataCategory.PhysicalAddress] = List(Pd + "PhysicalAddress"),
        [(int)DataCategory.BirthDate] = List(Pd + "BirthDate"),
        [(int)DataCategory.Gender] = List(Pd + "Gender"),
        [(int)DataCategory.Nationality] = List(Pd + "Nationality"),
        [(int)DataCategory.FamilyStatus] = List(Pd + "MaritalStatus", Pd + "Family"),
        [(int)DataCategory.OfficialIdentifier] = List(Pd + "OfficialID"),

        // Not pd#AccountIdentifier: that one is the identifier of a financial account.
        [(int)DataCategory.AccountIdentifier] = List(Pd + "Username", Pd + "UID"),
        [(int)DataCategory.Financial] = List(Pd + "Financial"),
        [(int)DataCategory.Location] = List(Pd + "Location"),
        [(int)DataCategory.OnlineIdentifier] = List(Pd + "DeviceBased", Pd + "IPAddress"),
        [(int)DataCategory.Communication] = List(Pd + "Communication"),
        [(int)DataCategory.Behaviour] = List(Pd + "Behavioural"),
        [(int)DataCategory.Employment] = List(Pd + "Professional", Pd + "EmploymentHistory"),
        [(int)DataCategory.Image] = List(Pd + "Picture"),
        [(int)DataCategory.Credential] = List(Pd + "Authenticating"),
        [(int)DataCategory.SocialSecurityNumber] = List(Pd + "OfficialID"),

        [(int)DataCategory.Health] = List(Pd + "MedicalHealth"),
        [(int)DataCategory.Genetic] = List(Pd + "Genetic"),
        [(int)DataCategory.Biometric] = List(Pd + "Biometric"),
        [(int)DataCategory.RacialOrEthnicOrigin] = List(Pd + "EthnicOrigin", Pd + "Race"),
        [(int)DataCategory.PoliticalOpinion] = List(Pd + "PoliticalOpinion"),
        [(int)DataCategory.ReligionOrBelief] = List(Pd + "ReligiousBelief", Pd + "PhilosophicalBelief"),
        [(int)DataCategory.TradeUnionMembership] = List(Pd + "TradeUnionMembership"),
        [(int)DataCategory.SexLifeOrOrientation] = List(Pd + "Sexual"),
        [(int)DataCategory.CriminalRecord] = List(Pd + "CriminalConviction"),
    };

    private static IReadOnlyList<string> List(params string[] terms) => Array.AsReadOnly(terms);
}
