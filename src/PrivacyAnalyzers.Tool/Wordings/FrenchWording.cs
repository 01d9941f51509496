using System.Globalization;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Wordings;

/// <summary>French.</summary>
internal sealed class FrenchWording : Wording
{
    internal override string Language => "fr";

    internal override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("fr-FR");

    internal override string Presumed => "Rien n’a eu à être marqué : ce qui semble personnel par son nom et son type a été tenu pour une donnée personnelle.";

    internal override string LooksPersonal => "Ce qui semble personnel";

    internal override string Leaves => "Par où cela sort, et ce qui frappe d’autre";

    internal override string NotSeen => "Ce qui n’a pas pu être vu";

    internal override string Start => "Par où commencer";

    internal override string Nothing => "Rien de trouvé qui semble personnel.";

    internal override string AsFarAsSeen => "Rien de trouvé qui sorte, pour autant qu’on ait pu voir.";

    internal override string Always => "Ce que des assemblages compilés font des données, car seules les sources sont lues. Ce qui passe par la réflexion, par du SQL dans des textes, par du JSON relu, par d’autres services ; et une valeur qui ne fait que décider du chemin que prend le code.";

    internal override string Large => "Certains chemins : dans un code de cette taille, les données sont suivies depuis le code qui les lit vers ce qu’il appelle et écrit, pas à travers le code qui ne nomme rien de personnel. Analyser un seul projet en montre plus.";

    internal override string NamesOnly => "Les données dont le nom ne dit rien (Value, Data, Champ7). De ce qui est listé plus haut, une partie peut n’être à personne : un nom n’est pas une preuve.";

    internal override string StartWithPackage => "Ajoutez le paquet PrivacyAnalyzers : les mêmes constats apparaissent alors pendant la frappe. Marquez la finalité du type en une ligne, et les erreurs par [NotPersonalData(\"pourquoi\")].";

    internal override string StartWithCheck => "« privacy baseline » garde ce qui existe aujourd’hui, et « privacy check », à la compilation, signale ce qui est nouveau.";

    internal override string StartWithReading => "Relisez la liste de ce qui semble personnel avec quelqu’un du métier : ce qui y manque est ce dont personne ne s’occupe.";

    internal override string Titled(string title, string detail) => $"{title} : {detail}";

    internal override string ScanOf(string name) => $"Données personnelles dans {name}";

    internal override string Sizes(int projects, int files, long lines) => $"{Count(projects, "projet")}, {Count(files, "fichier")}, {Number(lines)} lignes";

    internal override string Loaded(int evaluated, int plain) => plain == 0 ? "lus comme MSBuild les compile" : evaluated == 0 ? "lus comme simples sources" : $"{Number(evaluated)} lus comme MSBuild les compile, {Number(plain)} comme simples sources";

    internal override string MembersOfTypes(int members, int types) => $"{Count(members, "membre")} de {Count(types, "type")}";

    internal override string Leaks(int count, int files) => $"{Count(count, "endroit")} dans {Count(files, "fichier")}";

    internal override string MoreTypes(int count) => count == 1 ? "et 1 autre type" : $"et {Number(count)} autres types";

    internal override string MoreFindings(int count) => $"et {Number(count)} de plus : « --all » les montre, « --format html » en fait une page";

    internal override string AlsoAt(IReadOnlyCollection<Place> places) => (places.Count == 1 ? "aussi ligne " : "aussi lignes ") + List([.. places.Select(static place => place.Line).Distinct().Select(line => line.ToString(Culture))], "et", rest => $"{Number(rest)} autres", atMost: 6);

    internal override string From(Place step, string path) => $"depuis {(step.Path == path ? "la ligne " + step.Line.ToString(CultureInfo.InvariantCulture) : step.Path + ":" + step.Line.ToString(CultureInfo.InvariantCulture))} : {step.Text}";

    internal override string Says(Finding finding)
    {
        var data = List(Names(finding.Members), "et", static rest => $"{rest} autres");
        var many = finding.Members.Length > 1;
        return finding.Id switch
        {
            "PRIV1006" => $"{data} dit oui avant que personne n’ait été interrogé",
            "PRIV2001" => $"{data} {(many ? "vont" : "va")} dans un journal, par {Sink(finding)}",
            "PRIV2002" => $"{data} {(many ? "sont affichés" : "est affiché")} sur la console, par {Sink(finding)}",
            "PRIV2003" => $"{data} {(many ? "figurent" : "figure")} dans le texte d’une exception, par {Sink(finding)}",
            "PRIV2004" => $"{data} {(many ? "vont" : "va")} dans la télémétrie, par {Sink(finding)}",
            "PRIV2005" => $"{data} {(many ? "figurent" : "figure")} dans une URL, par {Sink(finding)}",
            "PRIV2006" => Recipient(finding) is { } recipient ? $"{data} {(many ? "vont" : "va")} à {recipient}, par {Sink(finding)}" : $"{data} {(many ? "quittent" : "quitte")} l’application, par {Sink(finding)}",
            "PRIV2007" => $"{Code(finding)} répond par des lignes entières : {data}",
            "PRIV2008" => $"{data} {(many ? "sont écrits" : "est écrit")} en clair dans un fichier, par {Sink(finding)}",
            "PRIV2009" => $"{data} {(many ? "entrent" : "entre")} dans une revendication, un jeton, un en-tête, un cookie, une clé ou un nom de fichier, par {Sink(finding)}",
            "PRIV2011" => $"{Code(finding)} répond à n’importe qui, sans demander qui appelle, par {data}",
            "PRIV2012" => $"{data} {(many ? "vont" : "va")} dans la demande faite à un modèle de langage, par {Sink(finding)}",
            "PRIV3001" => $"Des données personnelles restent sans terme dans un cache, dans {Code(finding)}",
            "PRIV3004" => "La base de données journalise les valeurs des lignes et des paramètres, même hors du développement (EnableSensitiveDataLogging)",
            "PRIV3006" => $"Des données personnelles font partie d’une clé de la base, dans {Code(finding)}",
            "PRIV4005" => $"{Code(finding)} vide les données d’une personne et laisse {List(Missed(finding), "et", static rest => $"{rest} autres")}",
            _ => finding.Message,
        };
    }

    internal override string Of(DataCategory category) => category switch
    {
        DataCategory.Name => "nom",
        DataCategory.EmailAddress => "adresse électronique",
        DataCategory.TelephoneNumber => "numéro de téléphone",
        DataCategory.PhysicalAddress => "adresse postale",
        DataCategory.BirthDate => "date de naissance",
        DataCategory.Gender => "sexe",
        DataCategory.Nationality => "nationalité",
        DataCategory.FamilyStatus => "situation familiale",
        DataCategory.OfficialIdentifier => "identifiant officiel",
        DataCategory.AccountIdentifier => "identifiant de compte",
        DataCategory.Financial => "banque, carte ou revenu",
        DataCategory.Location => "localisation",
        DataCategory.OnlineIdentifier => "identifiant en ligne",
        DataCategory.Communication => "message",
        DataCategory.Behaviour => "comportement",
        DataCategory.Employment => "emploi",
        DataCategory.Image => "image",
        DataCategory.Credential => "mot de passe ou secret",
        DataCategory.SocialSecurityNumber => "numéro de sécurité sociale",
        DataCategory.Health => "santé",
        DataCategory.Genetic => "donnée génétique",
        DataCategory.Biometric => "donnée biométrique",
        DataCategory.RacialOrEthnicOrigin => "origine raciale ou ethnique",
        DataCategory.PoliticalOpinion => "opinion politique",
        DataCategory.ReligionOrBelief => "religion ou conviction",
        DataCategory.TradeUnionMembership => "appartenance syndicale",
        DataCategory.SexLifeOrOrientation => "vie ou orientation sexuelle",
        DataCategory.CriminalRecord => "condamnations",
        DataCategory.FreeText => "texte libre",
        _ => "autre",
    };

    internal override string Of(LoadNote note) => note.Kind switch
    {
        LoadNoteKind.NotEvaluated => $"{note.Subject} : lu comme simples sources, car MSBuild n’a pas pu dire comment il se compile : {note.Detail}",
        LoadNoteKind.BrokenProject => $"{note.Subject} est illisible ({note.Detail}) : son dossier a été lu comme simples sources",
        LoadNoteKind.MissingProject => $"{note.Subject} est nommé par la solution, et n’existe pas",
        LoadNoteKind.CyclicReference => $"{note.Subject} et {note.Detail} se référencent en rond : le premier a été lu sans le second",
        LoadNoteKind.LargeFile => $"{note.Subject} n’a pas été lu : il fait {note.Detail.Replace("MB", "Mo", StringComparison.Ordinal)}",
        LoadNoteKind.BinaryFile => $"{note.Subject} n’a pas été lu : ce n’est pas du texte",
        LoadNoteKind.NoFile => $"{note.Subject} n’a pas été lu : c’est un tube, une socket ou un périphérique, et non un fichier",
        LoadNoteKind.DeepFile => $"{note.Subject} n’a pas été lu : son code est imbriqué trop profondément pour être suivi",
        LoadNoteKind.UnreadableFile => $"{note.Subject} n’a pas pu être lu",
        LoadNoteKind.TestProject => $"{note.Subject} en teste d’autres, et a été laissé de côté (« --include-tests » le regarde)",
        LoadNoteKind.OneFramework => $"{note.Subject} se compile pour plusieurs frameworks, et a été lu pour {note.Detail} : le code des autres seuls n’a pas été vu",
        _ => $"{note.Subject} : du paquet {note.Detail}, rien n’est sur cette machine ; ses types sont inconnus",
    };

    internal override string Views(int count) => $"{Count(count, "vue")} (Razor, XAML) : ce qu’une page montre, et ce que ses formulaires demandent.";

    internal override string Scripts(int count) => $"{Count(count, "script")} (JavaScript, TypeScript) : ce qu’un navigateur envoie.";

    internal override string Queries(int count) => $"{Count(count, "fichier")} SQL : des colonnes qu’aucune classe n’a.";

    internal override string UnknownCalls(int unknown, int all) => $"{Number(unknown)} appels sur {Number(all)} ({((double)unknown / all).ToString("P0", Culture)}) : ce qu’ils appellent n’est pas connu ici, ni donc ce qu’ils font des données.";

    internal override string GivenUp(int count) => $"{Count(count, "méthode")} de trop grande taille pour être suivie{(count == 1 ? "" : "s")}.";

    internal override string Packages(int count, IEnumerable<string> names) => $"{Count(count, "paquet")} dont rien n’est sur cette machine : {List([.. names], "et", static rest => $"{rest} autres")}. Après « dotnet restore », on en voit plus.";

    internal override string Tests(int count) => $"{Count(count, "projet")} de tests : laissé{(count == 1 ? "" : "s")} de côté, « --include-tests » {(count == 1 ? "le" : "les")} regarde.";

    internal override string Generators(int count) => $"Ce qu’écrivent les générateurs : dans {Count(count, "projet")} lu{(count == 1 ? "" : "s")} comme MSBuild le{(count == 1 ? "" : "s")} compile, aucun n’a été exécuté (pages Razor, sérialisation, mappers, méthodes de journal).";

    internal override string PlainSources(int count, string why) => $"{Count(count, "projet")} lu{(count == 1 ? "" : "s")} comme simples sources, sans ce qu’écrivent les générateurs : {why}.";

    internal override string Failed(string failure) => $"Un analyseur a échoué, et a pu manquer quelque chose : {failure}";

    internal override string StartWithFile(string path, int count) => $"{path} : {Count(count, "endroit")} de la liste.";

    internal override string StartWithType(string type, int members, int findings) => $"{type} : {Count(members, "membre")} qui {(members == 1 ? "semble personnel" : "semblent personnels")}{(findings > 0 ? $", en cause {Number(findings)} fois dans la liste" : "")}. C’est le type à marquer d’abord.";

    private string Count(int count, string what) => $"{Number(count)} {what}{(count <= 1 ? "" : "s")}";
}
