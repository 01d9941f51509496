using System;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>What kind of object a type's name announces.</summary>
internal static class PersonTypes
{
    /// <summary>"Customer", "ApplicationUser", "PatientDto", "ClientParticulier"; not "UserService", "UserRole", "HttpClient".</summary>
    public static bool IsPersonLike(string[] tokens, WordSets words)
    {
        if (words.Any(tokens, WordRole.Service) || words.Any(tokens, WordRole.Config))
        {
            return false;
        }

        return Head(tokens, words, static (token, words) => words.IsPerson(token));
    }

    /// <summary>"EmailMessage", "QueuedMailDto"; not "EmailTemplate".</summary>
    public static bool IsMail(string[] tokens, WordSets words) => Head(tokens, words, static (token, words) => words.Is(token, WordRole.Mail));

    // The last word that is no wrapper says what the object is: a UserRole is a role, an OrderCustomer a customer.
    private static bool Head(string[] tokens, WordSets words, Func<string, WordSets, bool> isMeant)
    {
        var head = tokens.Length - 1;
        while (head >= 0 && !isMeant(tokens[head], words) && (NameTokens.IsNumber(tokens[head]) || words.Is(tokens[head], WordRole.Wrapper)))
        {
            head--;
        }

        return head >= 0 && isMeant(tokens[head], words);
    }

    /// <summary>"SmtpOptions", "UserSettings"; not "CustomerCreateOptions", "BillingDetailsOptions", which clients of services name what they send.</summary>
    public static bool HoldsSettings(string[] tokens, WordSets words)
    {
        foreach (var token in tokens)
        {
            if (words.Is(token, WordRole.Config) && !(token is "option" or "options" && tokens.Length > 2 && words.Any(tokens, WordRole.Order) && !IsService(tokens, words)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsService(string[] tokens, WordSets words)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            // Somebody applies for a job; everything else with a job in its name runs it.
            if (words.Is(tokens[i], WordRole.Service) && !(tokens[i] == "job" && i + 1 < tokens.Length && tokens[i + 1] is "application" or "applicant" or "candidate" or "seeker"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOrganisation(string[] tokens, WordSets words) => words.Any(tokens, WordRole.Organisation) && !IsPersonLike(tokens, words);
}
