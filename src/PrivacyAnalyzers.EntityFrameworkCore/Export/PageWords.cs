using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>What a page says beside the data, in English and French.</summary>
internal sealed class PageWords
{
    private static readonly Dictionary<string, (string English, string French)> Known = new(StringComparer.Ordinal)
    {
        ["title.access"] = ("A copy of the data about you", "Une copie des données qui vous concernent"),
        ["title.portability"] = ("The data you may take with you", "Les données que vous pouvez emporter"),
        ["about.access"] = ("This page holds everything this store keeps about you, why, on which basis and for how long (GDPR, article 15).", "Cette page contient tout ce que ce fichier conserve sur vous, pourquoi, sur quelle base et pour combien de temps (RGPD, article 15)."),
        ["about.portability"] = ("This page holds what you gave us or what comes of your use, under consent or contract (GDPR, article 20).", "Cette page contient ce que vous nous avez fourni ou qui résulte de votre usage, au titre du consentement ou du contrat (RGPD, article 20)."),
        ["received"] = ("Your request arrived on", "Votre demande est arrivée le"),
        ["written"] = ("This copy was made on", "Cette copie a été faite le"),
        ["accessed"] = ("You may see this; it also concerns other people, who are hidden.", "Vous y avez accès ; d'autres personnes sont concernées et masquées."),
        ["none"] = ("Nothing is kept here.", "Rien n'est conservé ici."),
        ["field"] = ("What", "Quoi"),
        ["why"] = ("Why, and for how long", "Pourquoi, et pour combien de temps"),
        ["origin"] = ("Where from", "D'où"),
        ["recipients"] = ("Recipients", "Destinataires"),
        ["meaning"] = ("What these data are for", "À quoi servent ces données"),
        ["archive"] = ("then in archive", "puis en archive"),
        ["Consent"] = ("your consent", "votre consentement"),
        ["Contract"] = ("a contract with you", "un contrat avec vous"),
        ["LegalObligation"] = ("a legal obligation", "une obligation légale"),
        ["VitalInterests"] = ("vital interests", "intérêts vitaux"),
        ["PublicTask"] = ("a task of public interest", "une mission d'intérêt public"),
        ["LegitimateInterests"] = ("a legitimate interest", "un intérêt légitime"),
        ["Unspecified"] = ("you, as far as is known", "vous, pour autant qu'on le sache"),
        ["Provided"] = ("you", "vous"),
        ["Observed"] = ("your use", "votre usage"),
        ["Derived"] = ("worked out from other data", "déduit d'autres données"),
        ["ThirdParty"] = ("somebody else", "un tiers"),
        ["PublicSource"] = ("a public source", "une source publique"),
        ["LastActivity"] = ("after your last activity", "après votre dernière activité"),
        ["Collection"] = ("after they were collected", "après leur collecte"),
        ["EndOfRelation"] = ("after our relation ends", "après la fin de notre relation"),
        ["year"] = ("year", "an"),
        ["years"] = ("years", "ans"),
        ["month"] = ("month", "mois"),
        ["months"] = ("months", "mois"),
        ["day"] = ("day", "jour"),
        ["days"] = ("days", "jours"),
        ["hours"] = ("hours", "heures"),
        ["yes"] = ("yes", "oui"),
        ["no"] = ("no", "non"),
    };

    internal PageWords(string language)
    {
        Language = language;
        IsFrench = new LocalizedText("en", "fr").In(language) == "fr";
    }

    internal string Language { get; }

    internal bool IsFrench { get; }

    /// <summary>How numbers are written: spelt out here, since a server may know no cultures.</summary>
    internal NumberFormatInfo Culture => IsFrench ? French : NumberFormatInfo.InvariantInfo;

    internal string Yes => this["yes"];

    internal string No => this["no"];

    internal string this[string key] => IsFrench ? Known[key].French : Known[key].English;

    private static NumberFormatInfo French { get; } = new() { NumberDecimalSeparator = "," };

    internal string Moment(DateTimeOffset moment) => moment.ToString(IsFrench ? "dd/MM/yyyy HH:mm zzz" : "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    internal string Moment(DateTime moment) => moment.ToString(IsFrench ? "dd/MM/yyyy HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A period as people say it: 3 years, 1 month.</summary>
    internal string Period(string duration)
    {
        var period = Iso8601Duration.Parse(duration);
        var parts = new[] { (period.Months / 12, "year"), (period.Months % 12, "month"), (period.Rest.Days, "day"), ((int)period.Rest.TotalHours % 24, "hour") };
        return string.Join(" ", parts.Where(static part => part.Item1 > 0).Select(part => part.Item1.ToString(CultureInfo.InvariantCulture) + "\u00a0" + this[part is (1, not "hour") ? part.Item2 : part.Item2 + "s"]));
    }

    internal string Of(PurposeUse use)
    {
        var purpose = use.Purpose;
        var retention = use.Retention is { } period ? ", " + Period(period) + " " + this[purpose.From.ToString()] : "";
        return purpose.Description + " (" + this[purpose.Basis.ToString()] + (purpose.LegalText is { } text ? ": " + text : purpose.Interest is { } interest ? ": " + interest : "") + ")"
            + retention + (purpose.Archive is { } archive ? ", " + this["archive"] + " " + Period(archive) : "");
    }
}
