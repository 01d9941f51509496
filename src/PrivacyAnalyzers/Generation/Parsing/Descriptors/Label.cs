using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>What people read in place of a name of the code: the words of the name in English, those of the category in French.</summary>
internal static class Label
{
    private static readonly Dictionary<DataCategory, string> French = new()
    {
        [DataCategory.FreeText] = "Texte libre",
        [DataCategory.Name] = "Nom",
        [DataCategory.EmailAddress] = "Adresse électronique",
        [DataCategory.TelephoneNumber] = "Numéro de téléphone",
        [DataCategory.PhysicalAddress] = "Adresse postale",
        [DataCategory.BirthDate] = "Date de naissance",
        [DataCategory.Gender] = "Sexe",
        [DataCategory.Nationality] = "Nationalité",
        [DataCategory.FamilyStatus] = "Situation familiale",
        [DataCategory.OfficialIdentifier] = "Identifiant officiel",
        [DataCategory.AccountIdentifier] = "Identifiant de compte",
        [DataCategory.Financial] = "Données financières",
        [DataCategory.Location] = "Localisation",
        [DataCategory.OnlineIdentifier] = "Identifiant en ligne",
        [DataCategory.Communication] = "Communication",
        [DataCategory.Behaviour] = "Habitudes",
        [DataCategory.Employment] = "Vie professionnelle",
        [DataCategory.Image] = "Image",
        [DataCategory.Credential] = "Moyen d'authentification",
        [DataCategory.SocialSecurityNumber] = "Numéro de sécurité sociale",
        [DataCategory.Health] = "Santé",
        [DataCategory.Genetic] = "Données génétiques",
        [DataCategory.Biometric] = "Données biométriques",
        [DataCategory.RacialOrEthnicOrigin] = "Origine raciale ou ethnique",
        [DataCategory.PoliticalOpinion] = "Opinion politique",
        [DataCategory.ReligionOrBelief] = "Religion ou conviction",
        [DataCategory.TradeUnionMembership] = "Appartenance syndicale",
        [DataCategory.SexLifeOrOrientation] = "Vie ou orientation sexuelle",
        [DataCategory.CriminalRecord] = "Infractions et condamnations",
    };

    private static readonly Dictionary<string, string> FrenchNames = new(StringComparer.Ordinal)
    {
        ["first name"] = "Prénom",
        ["given name"] = "Prénom",
        ["last name"] = "Nom de famille",
        ["family name"] = "Nom de famille",
        ["middle name"] = "Deuxième prénom",
        ["maiden name"] = "Nom de naissance",
        ["full name"] = "Nom complet",
        ["street"] = "Rue",
        ["city"] = "Ville",
        ["country"] = "Pays",
        ["postal code"] = "Code postal",
        ["post code"] = "Code postal",
        ["postcode"] = "Code postal",
        ["zip code"] = "Code postal",
        ["zip"] = "Code postal",
        ["mobile"] = "Téléphone portable",
        ["mobile phone"] = "Téléphone portable",
        ["latitude"] = "Latitude",
        ["longitude"] = "Longitude",
        ["iban"] = "IBAN",
        ["message"] = "Message",
        ["notes"] = "Notes",
        ["note"] = "Note",
        ["comment"] = "Commentaire",
        ["customer"] = "Client",
        ["order"] = "Commande",
        ["address"] = "Adresse",
        ["user"] = "Utilisateur",
        ["employee"] = "Salarié",
        ["patient"] = "Patient",
        ["subscriber"] = "Abonné",
        ["invoice"] = "Facture",
    };

    /// <summary>A member: several of one category are told apart by their names.</summary>
    internal static LabelModel Of(ISymbol member, DataCategory category)
    {
        var english = Displayed(member) ?? Words(member.Name);
        return new LabelModel(english, FrenchNames.TryGetValue(english.ToLowerInvariant(), out var known) ? known : French.TryGetValue(category, out var words) ? InFrench(words, english, member) : english);
    }

    internal static LabelModel Of(INamedTypeSymbol type)
    {
        var english = Words(type.Name);
        return new LabelModel(english, FrenchNames.TryGetValue(english.ToLowerInvariant(), out var known) ? known : english);
    }

    private static string InFrench(string category, string english, ISymbol member) =>
        member.ContainingType.ValueMembers().Count() > 1 && !IsPlain(english) ? category + " (" + english + ")" : category;

    // The name says no more than the category does.
    private static bool IsPlain(string english) => english is "Email" or "Phone" or "Name" or "Address" or "Birth date" or "Birthday" or "Gender" or "Password" or "Email address" or "Phone number" or "Health";

    private static string? Displayed(ISymbol member)
    {
        foreach (var attribute in MarkedSymbolNormalizer.Spokesmen(member.OriginalDefinition).SelectMany(static spokesman => spokesman.GetAttributes()))
        {
            if (attribute.AttributeClass.Is("System.ComponentModel.DataAnnotations.DisplayAttribute")
                && attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Name").Value is { Value: string { Length: > 0 } name }
                && !attribute.NamedArguments.Any(static argument => argument.Key == "ResourceType"))
            {
                return name;
            }

            if (attribute.AttributeClass.Is("System.ComponentModel.DisplayNameAttribute") && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string { Length: > 0 } shown)
            {
                return shown;
            }
        }

        return null;
    }

    // "BirthDate" and "_birth_date" are "Birth date".
    private static string Words(string name)
    {
        var dot = name.LastIndexOf('.');
        var text = new StringBuilder();
        for (var i = dot + 1; i < name.Length; i++)
        {
            var character = name[i];
            if (character == '_')
            {
                text.Append(text.Length > 0 && text[text.Length - 1] != ' ' ? " " : "");
                continue;
            }

            var starts = char.IsUpper(character) && i > 0 && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts && text.Length > 0 && text[text.Length - 1] != ' ')
            {
                text.Append(' ');
            }

            var keeps = text.Length == 0 || !char.IsUpper(character) || (i > 0 && char.IsUpper(name[i - 1]) && !starts) || (i + 1 < name.Length && char.IsUpper(name[i + 1]));
            text.Append(text.Length == 0 ? char.ToUpper(character, CultureInfo.InvariantCulture) : keeps ? character : char.ToLower(character, CultureInfo.InvariantCulture));
        }

        var words = text.ToString().Trim();
        return words.Length == 0 ? name : words;
    }
}
