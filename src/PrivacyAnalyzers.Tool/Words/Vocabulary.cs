using System.Globalization;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Words;

/// <summary>What the values of the marks are called in a document. A value that is not known is shown as it is.</summary>
internal sealed class Vocabulary(Language language)
{
    internal Language Language => language;

    internal string this[string english, string french] => language == Language.French ? french : english;

    internal string Category(string value) => value switch
    {
        "Name" => this["name", "nom"],
        "EmailAddress" => this["e-mail address", "adresse électronique"],
        "TelephoneNumber" => this["telephone number", "numéro de téléphone"],
        "PhysicalAddress" => this["postal address", "adresse postale"],
        "BirthDate" => this["date of birth, age", "date de naissance, âge"],
        "Gender" => this["gender", "genre"],
        "Nationality" => this["nationality", "nationalité"],
        "FamilyStatus" => this["family situation", "situation familiale"],
        "OfficialIdentifier" => this["official identifier", "identifiant officiel"],
        "AccountIdentifier" => this["account identifier", "identifiant de compte"],
        "Financial" => this["financial data", "données financières"],
        "Location" => this["location", "localisation"],
        "OnlineIdentifier" => this["online identifier", "identifiant en ligne"],
        "Communication" => this["what the person writes", "échanges écrits par la personne"],
        "Behaviour" => this["behaviour", "comportement"],
        "Employment" => this["professional life", "vie professionnelle"],
        "Image" => this["image", "image"],
        "Credential" => this["means of authentication", "moyen d'authentification"],
        "SocialSecurityNumber" => this["social security number", "numéro de sécurité sociale"],
        "Health" => this["health", "santé"],
        "Genetic" => this["genetic data", "données génétiques"],
        "Biometric" => this["biometric data", "données biométriques"],
        "RacialOrEthnicOrigin" => this["racial or ethnic origin", "origine raciale ou ethnique"],
        "PoliticalOpinion" => this["political opinions", "opinions politiques"],
        "ReligionOrBelief" => this["religion or belief", "convictions religieuses ou philosophiques"],
        "TradeUnionMembership" => this["trade union membership", "appartenance syndicale"],
        "SexLifeOrOrientation" => this["sex life or orientation", "vie ou orientation sexuelle"],
        "CriminalRecord" => this["criminal convictions", "condamnations pénales"],
        "FreeText" => this["free text", "texte libre"],
        "Other" => this["other data", "autres données"],
        _ => value,
    };

    internal string Basis(string value) => value switch
    {
        "Consent" => this["consent", "consentement"],
        "Contract" => this["contract", "contrat"],
        "LegalObligation" => this["legal obligation", "obligation légale"],
        "VitalInterests" => this["vital interests", "sauvegarde des intérêts vitaux"],
        "PublicTask" => this["public task", "mission d'intérêt public"],
        "LegitimateInterests" => this["legitimate interests", "intérêts légitimes"],
        _ => value,
    };

    internal string People(string value) => value switch
    {
        "Customer" => this["customers", "clients"],
        "Prospect" => this["prospects", "prospects"],
        "User" => this["users", "utilisateurs"],
        "Employee" => this["employees", "salariés"],
        "Candidate" => this["candidates", "candidats"],
        "Patient" => this["patients", "patients"],
        "Professional" => this["professional contacts", "contacts professionnels"],
        "Child" => this["children", "enfants"],
        _ => this["people", "personnes"],
    };

    internal string Role(string value) => value switch
    {
        "Processor" => this["processor", "sous-traitant"],
        "JointController" => this["joint controller", "responsable conjoint"],
        "ThirdParty" => this["third party", "tiers"],
        "Internal" => this["internal", "interne"],
        _ => value,
    };

    internal string From(string value) => value switch
    {
        "Collection" => this["from collection", "à compter de la collecte"],
        "EndOfRelation" => this["from the end of the relation", "à compter de la fin de la relation"],
        _ => this["from the last activity", "à compter de la dernière activité"],
    };

    internal string Origin(string value) => value switch
    {
        "Provided" => this["the person", "la personne"],
        "Observed" => this["observed", "observation"],
        "Derived" => this["derived", "déduction"],
        "PublicSource" => this["public source", "source publique"],
        _ => this["third party", "tiers"],
    };

    internal string Right(string value) => value switch
    {
        "erasure" => this["erasure", "effacement"],
        "export" => this["export", "export"],
        "redaction" => this["redaction", "masquage"],
        "identity" => this["identity", "identité"],
        _ => value,
    };

    /// <summary>"5 years" for <c>P5Y</c>; the text itself where it is no period in one unit.</summary>
    internal string Period(string value)
    {
        if (value.Length == 0)
        {
            return this["no limit", "sans limite"];
        }

        if (!Iso8601Period.TryParse(value, out var period))
        {
            return value;
        }

        const long Day = 86400;
        return (period.Months, period.Seconds) switch
        {
            (var months and > 0, 0) when months % 12 == 0 => Count(months / 12, this["year", "an"], this["years", "ans"]),
            (var months and > 0, 0) => Count(months, this["month", "mois"], this["months", "mois"]),
            (0, var seconds) when seconds % Day == 0 => Count(seconds / Day, this["day", "jour"], this["days", "jours"]),
            _ => value,
        };
    }

    private static string Count(long count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
