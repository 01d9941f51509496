using System.Globalization;
using System.Text;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Plans;

/// <summary>A plan as Markdown that people review.</summary>
internal sealed class PlanText(Vocabulary words)
{
    internal string Write(PlannedErasure plan)
    {
        var text = new StringBuilder();
        Line(text, "# " + words[$"How {plan.Context} erases people", $"Comment {plan.Context} efface les personnes"]);
        Line(text, "");
        Line(text, words[
            "Read from types and marks. What only the database model knows (tables, keys without a member, cascades, values that a column takes) is not in it: `PersonalDataPlan.Of(context).ToMarkdown()` writes the plan that is run, with its SQL.",
            "Lu dans les types et les marques. Ce que seul le modèle de la base connaît (tables, clés sans membre, cascades, valeurs qu'une colonne accepte) n'y est pas : `PersonalDataPlan.Of(context).ToMarkdown()` écrit le plan exécuté, avec son SQL."]);
        if (!plan.Problems.IsEmpty)
        {
            Line(text, "");
            Line(text, "## " + words["Problems", "Problèmes"]);
            Line(text, "");
            foreach (var problem in plan.Problems)
            {
                Line(text, string.Create(CultureInfo.InvariantCulture, $"- {problem.Id} {problem.Place.Path}:{problem.Place.Line}: {problem.Message}"));
            }
        }

        if (!plan.Unseen.IsEmpty)
        {
            Line(text, "");
            Line(text, Unseen(plan));
        }
        else if (plan.Subjects.IsEmpty)
        {
            Line(text, "");
            Line(text, words["It stores no type that is marked `[DataSubject]`: nobody can be erased from it.", "Il ne stocke aucun type marqué `[DataSubject]` : personne ne peut en être effacé."]);
        }

        foreach (var subject in plan.Subjects)
        {
            Write(text, subject);
        }

        return text.ToString();
    }

    // Whom it stores is not known where its sets are not: an empty plan would look like an answer.
    private string Unseen(PlannedErasure plan)
    {
        var names = string.Join(", ", plan.Unseen.Select(static name => "`" + name + "`"));
        return words[
            $"**Not seen:** {names}, of types that are not known here, so the rows behind them are not in this plan. {Remedy(words)}",
            $"**Non vu :** {names}, de types qui ne sont pas connus ici ; les lignes correspondantes ne sont pas dans ce plan. {Remedy(words)}"];
    }

    /// <summary>What to do where packages are missing.</summary>
    internal static string Remedy(Vocabulary words) => words[
        "Run 'dotnet restore', and 'privacy plan' without '--no-msbuild': what packages define is then known.",
        "Lancez « dotnet restore », puis « privacy plan » sans « --no-msbuild » : ce que définissent les paquets est alors connu."];

    private void Write(StringBuilder text, PlannedSubject subject)
    {
        Line(text, "");
        Line(text, "## " + subject.Name);
        Line(text, "");
        if (!subject.Keepers.IsEmpty)
        {
            Line(text, words["These purposes may keep a member for a time, and its row with it: ", "Ces finalités peuvent garder un membre un temps, et sa ligne avec lui : "] + string.Join(", ", subject.Keepers) + ".");
            Line(text, "");
        }

        if (!subject.Archived.IsEmpty)
        {
            Line(text, Archive(subject));
            Line(text, "");
        }

        for (var index = 0; index < subject.Steps.Length; index++)
        {
            Line(text, (index + 1).ToString(CultureInfo.InvariantCulture) + ". " + Step(subject.Steps[index]));
        }

        if (!subject.Recipients.IsEmpty)
        {
            Line(text, "");
            Line(text, words["To be told (article 19): ", "À prévenir (article 19) : "] + string.Join(", ", subject.Recipients) + ".");
        }
    }

    // Whether the model restricts the archive is not seen from types: a filter that is not there restricts nothing.
    private string Archive(PlannedSubject subject)
    {
        var rows = string.Join(", ", subject.Archived.Select(static row => "`" + row + "`"));
        return words[
            $"Rows that are only kept go into the archive, which everyday queries do not see, where the database model says `UsePrivacyArchive`, and stay in everyday use where it does not: {rows}.",
            $"Les lignes qui ne sont plus que conservées passent en archivage intermédiaire, que les requêtes courantes ne voient pas, si le modèle de la base dit `UsePrivacyArchive`, et restent en base active sinon : {rows}."];
    }

    private string Step(PlannedStep step)
    {
        var what = step.Kind switch
        {
            PlannedStepKind.Delete => words["Delete", "Supprimer"],
            PlannedStepKind.Empty => words["Empty", "Vider"],
            PlannedStepKind.Unlink => words["Unlink", "Détacher"],
            _ => words["Undecided", "Non décidé"],
        };
        var through = step.Through.IsEmpty
            ? words["the person", "la personne"]
            : words["found by ", "trouvé par "] + string.Join(", ", step.Through.Select(static name => "`" + name + "`"));
        return $"**{what}** `{step.Row}`: {through}{Explanation(step)}." + Data(step);
    }

    private string Explanation(PlannedStep step) => step.Kind switch
    {
        PlannedStepKind.Unlink => words["; the row stays, and what leads to the person goes", " ; la ligne reste, ce qui mène à la personne disparaît"],
        PlannedStepKind.Undecided => words["; nobody has said whose the row is: `[OwnedBy<T>]`, `[AccessedBy<T>]` or `[NotOwned(\"why\")]`", " ; personne n'a dit à qui est la ligne : `[OwnedBy<T>]`, `[AccessedBy<T>]` ou `[NotOwned(\"pourquoi\")]`"],
        PlannedStepKind.Delete when step.Through.Length > 1 => words["; with the last of its owners", " ; avec le dernier de ses propriétaires"],
        _ => "",
    };

    // How a member goes matters where its row stays, or may.
    private string Data(PlannedStep step)
    {
        if (step.Data.IsEmpty)
        {
            return "";
        }

        var members = step.Data.Select(datum => datum.Member + (datum.Method == ErasureMethod.Default ? "" : " (" + Method(datum.Method) + ")"));
        return " " + words["Personal data: ", "Données personnelles : "] + string.Join(", ", members) + ".";
    }

    private string Method(ErasureMethod method) => method switch
    {
        ErasureMethod.Clear => words["emptied", "vidé"],
        ErasureMethod.Replace => words["replaced", "remplacé"],
        ErasureMethod.Pseudonymize => words["a pseudonym", "un pseudonyme"],
        _ => words["made coarser", "rendu moins précis"],
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
