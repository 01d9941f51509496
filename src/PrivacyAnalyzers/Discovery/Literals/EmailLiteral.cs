using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Discovery.Literals;

/// <summary>An e-mail address that somebody may read: not one of a domain that is reserved or known from examples, nor of a function or a machine.</summary>
internal static class EmailLiteral
{
    // Reserved by RFC 2606 and RFC 6761, or used for nothing but private networks.
    private static readonly HashSet<string> ReservedEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "example", "invalid", "localhost", "local", "localdomain", "internal", "lan", "home", "corp", "intranet", "arpa", "onion",
    };

    private static readonly HashSet<string> ExampleDomains = new(StringComparer.OrdinalIgnoreCase)
    {
        "example", "exemple", "test", "tests", "domain", "domaine", "mydomain", "mondomaine", "yourdomain", "votredomaine", "company", "mycompany", "yourcompany", "acme", "contoso", "fabrikam",
        "northwind", "adventure-works", "foo", "bar", "foobar", "dummy", "fake", "sample", "demo", "somewhere", "nowhere", "email", "mail", "site", "monsite", "website", "entreprise", "microsoft",
        "host", "server", "placeholder", "noreply", "mailinator", "yopmail", "x", "y", "z", "a", "b", "c",
    };

    // Functions, machines, and the people of examples.
    private static readonly HashSet<string> ImpersonalNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "noreply", "donotreply", "nepasrepondre", "info", "infos", "contact", "contacts", "support", "help", "aide", "helpdesk", "hello", "bonjour", "sales", "ventes", "commercial", "service",
        "services", "office", "team", "equipe", "admin", "administrator", "administrateur", "root", "postmaster", "webmaster", "hostmaster", "abuse", "security", "securite", "privacy", "dpo", "rgpd",
        "gdpr", "legal", "juridique", "press", "presse", "jobs", "careers", "recrutement", "rh", "hr", "billing", "facturation", "compta", "comptabilite", "accounts", "orders", "commandes", "newsletter",
        "news", "marketing", "feedback", "bounce", "bounces", "mailer", "mailerdaemon", "daemon", "notification", "notifications", "alert", "alerts", "alertes", "system", "robot", "bot", "api", "app",
        "dev", "developers", "git", "user", "username", "utilisateur", "name", "nom", "email", "mail", "me", "you", "someone", "somebody", "anyone", "nobody", "test", "tester", "testuser", "demo",
        "demouser", "example", "exemple", "sample", "foo", "bar", "baz", "johndoe", "jdoe", "janedoe", "john", "jane", "jeandupont", "jdupont", "toto", "tata", "titi", "abc", "xyz", "a", "b", "x", "y",
        "customer", "client", "from", "to", "cc", "bcc", "sender", "recipient", "unsubscribe", "desabonnement", "subscribe", "invoice", "reservations", "booking", "enquiries", "shop", "boutique",
    };

    private static readonly HashSet<string> FileEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "ts", "json", "xml", "html", "txt", "cs", "dll", "exe", "zip", "md", "yml", "yaml", "ico", "map", "resx",
    };

    internal static bool IsIn(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (IsAt(text, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(string text, int at)
    {
        var start = at;
        while (start > 0 && IsNamePart(text[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && (IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        // git@host:path, user:password@host, and //a[@href].
        if (start == at || (end < text.Length && text[end] is ':' or '@' or '(' or '{' or '}' or '%') || (start > 0 && text[start - 1] is ':' && !text.AsSpan(0, start).EndsWith("mailto:".AsSpan(), StringComparison.OrdinalIgnoreCase)) || (start > 0 && text[start - 1] is '/' or '@' or '{' or '}' or '$' or '%'))
        {
            return false;
        }

        var domain = text.Substring(at + 1, end - at - 1).TrimEnd('.', '-');
        return IsSomebodys(text.Substring(start, at - start).Trim('.', '-', '_')) && IsReal(domain);
    }

    private static bool IsSomebodys(string name)
    {
        var plus = name.IndexOf('+');
        var plain = (plus > 0 ? name.Substring(0, plus) : name).Replace(".", "").Replace("-", "").Replace("_", "").TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return plain.Length > 0 && !ImpersonalNames.Contains(plain) && plain.IndexOf("noreply", StringComparison.OrdinalIgnoreCase) < 0 && plain.IndexOf("donotreply", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool IsReal(string domain)
    {
        var labels = domain.Split('.');
        var ending = labels[labels.Length - 1];
        if (labels.Length < 2 || ending.Length is < 2 or > 24 || !HasOnlyLetters(ending) || ReservedEndings.Contains(ending) || FileEndings.Contains(ending))
        {
            return false;
        }

        foreach (var label in labels)
        {
            if (label.Length == 0)
            {
                return false;
            }
        }

        // example.co.uk, mail.example.com.
        for (var i = 0; i < labels.Length - 1; i++)
        {
            if (labels[i] is "example" or "exemple" || (i == labels.Length - 2 && ExampleDomains.Contains(labels[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasOnlyLetters(string label)
    {
        foreach (var character in label)
        {
            if (character is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNamePart(char character) => IsLetterOrDigit(character) || character is '.' or '_' or '-' or '+' or '\'';

    private static bool IsLetterOrDigit(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
