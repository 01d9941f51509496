using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>What is wrong with one option: its key, its place, its value.</summary>
internal sealed class OptionProblems
{
    private const int MaximumEdits = 2;
    private readonly KnownSymbols _known;

    internal OptionProblems(KnownSymbols known) => _known = known;

    /// <summary>The message; null where the option is right.</summary>
    internal string? Of(string key, string value, bool inFolder)
    {
        var option = PrivacyOptions.All.FirstOrDefault(candidate => candidate.Key == key);
        if (option is null)
        {
            return "'" + key + "' is no option" + Suggest(key, PrivacyOptions.All.Select(static candidate => candidate.Key));
        }

        if (inFolder && !option.PerFolder)
        {
            return "'" + key + "' holds for the whole compilation and does not act in a folder's section; set it in .globalconfig or as the MSBuild property '" + option.MSBuildProperty + "'";
        }

        value = value.Trim();
        return value.Length == 0 ? null : ValueProblem(option, value);
    }

    private string? ValueProblem(PrivacyOption option, string value)
    {
        if (!option.Values.IsEmpty)
        {
            return option.Values.Contains(value.ToLowerInvariant())
                ? null
                : "'" + value + "' is no value of '" + option.Key + "' (" + string.Join(", ", option.Values) + ")" + Suggest(value, option.Values);
        }

        if (option == PrivacyOptions.Purpose)
        {
            return PurposeProblem(option, value);
        }

        if (option == PrivacyOptions.Languages)
        {
            return LexiconLanguagesParser.TryParse(value, out _, out var offending) || offending.Length == 0
                ? null
                : "'" + offending + "' is no language of '" + option.Key + "' (" + option.Default + ")";
        }

        var items = PrivacySettings.Split(value);
        return option == PrivacyOptions.PersonalDataAttributes
            ? items.Select(AttributeProblem).FirstOrDefault(static problem => problem is not null)
            : option == PrivacyOptions.ConsentChecks
                ? items.Select(CheckProblem).FirstOrDefault(static problem => problem is not null)
                : null;
    }

    // A project that sees no purpose may share its configuration with one that does.
    private string? PurposeProblem(PrivacyOption option, string value)
    {
        var names = _known.Declarations.Purposes.Select(static purpose => purpose.Type.FullMetadataName()).ToList();
        if (names.Count == 0 || names.Any(name => name == value || name.Replace('+', '.') == value))
        {
            return null;
        }

        var meant = names.Where(name => name.EndsWith("." + value, StringComparison.Ordinal)).ToList();
        return "'" + value + "' is no purpose ('" + option.Key + "' takes the full name of a type with [Purpose])"
            + (meant.Count == 1 ? "; did you mean '" + meant[0] + "'?" : Suggest(value, names));
    }

    // Whether the type exists says nothing: its library may be referenced by other projects only.
    private string? AttributeProblem(string item)
    {
        var isName = item.All(static character => char.IsLetterOrDigit(character) || character is '_' or '.' or '+' or '`');
        return isName
            ? null
            : "'" + item + "' is no metadata name of an attribute ('" + PrivacyOptions.PersonalDataAttributes.Key + "' takes names such as 'Acme.Privacy.PiiAttribute')";
    }

    private string? CheckProblem(string item)
    {
        if (!ConfiguredChecks.TryParse(item, out var member, out var purpose))
        {
            return "'" + item + "' is no entry of '" + PrivacyOptions.ConsentChecks.Key + "' (a documentation ID, '=' and a purpose: 'M:Acme.Consents.Has(System.Guid)=Shop.Newsletter')";
        }

        return PurposeProblem(PrivacyOptions.ConsentChecks, purpose) ?? MemberProblem(member);
    }

    // A project that does not reference the library shares its configuration with one that does: where nothing of the library can be seen, nothing is said.
    private string? MemberProblem(string member)
    {
        if (DocumentationCommentId.GetSymbolsForDeclarationId(member, _known.Compilation).Length > 0)
        {
            return null;
        }

        var path = member.Substring(2).Split('(')[0].Split('.');
        INamespaceOrTypeSymbol known = _known.Compilation.GlobalNamespace;
        foreach (var name in path)
        {
            if (known.GetMembers().OfType<INamespaceOrTypeSymbol>().FirstOrDefault(candidate => candidate.MetadataName == name) is not { } inner)
            {
                break;
            }

            known = inner;
        }

        var meant = known is INamedTypeSymbol type
            ? Meant(member, type.GetMembers().Where(static candidate => candidate is IMethodSymbol or IPropertySymbol or IFieldSymbol))
            : Meant("N:" + member.Substring(2), known.GetMembers());
        return known is INamespaceSymbol { IsGlobalNamespace: true } && meant.Length == 0
            ? null
            : "'" + member + "' of '" + PrivacyOptions.ConsentChecks.Key + "' is no member of this project or of a library that it references" + meant;
    }

    // Of an overload with other parameters, the name is right.
    private static string Meant(string written, IEnumerable<ISymbol> known)
    {
        var name = written.Substring(2).Split('(')[0];
        var candidates = known.Select(static candidate => candidate.GetDocumentationCommentId()!).Where(static id => id is not null).ToList();
        if (written[0] == 'N')
        {
            var depth = candidates.Count == 0 ? 0 : candidates[0].Split('.').Length;
            name = string.Join(".", name.Split('.').Take(depth));
        }

        return candidates.FirstOrDefault(id => id.Substring(2).Split('(')[0] == name) is { } overload
            ? "; did you mean '" + overload + "'?"
            : Spelling.Nearest(name, candidates.Select(static id => id.Substring(2).Split('(')[0]), MaximumEdits) is { } near ? "; did you mean '" + near.Substring(near.LastIndexOf('.') + 1) + "'?" : "";
    }

    private static string Suggest(string written, IEnumerable<string> known) =>
        Spelling.Nearest(written, known, MaximumEdits) is { } meant ? "; did you mean '" + meant + "'?" : "";
}
