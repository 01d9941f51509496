using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Verification;

/// <summary>Applies code actions, and refuses those that do nothing or leave a tree that is not what its text says.</summary>
internal static class FixApplication
{
    public static async Task<Solution> ApplyAsync(Solution before, CodeAction action, string what)
    {
        ApplyChangesOperation? changes;
        try
        {
            var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
            changes = operations.OfType<ApplyChangesOperation>().SingleOrDefault();
        }
        catch (Exception exception)
        {
            throw new VerificationException($"Applying {what} threw: {exception}", exception);
        }

        if (changes is null)
            throw new VerificationException($"Applying {what} has no changes to apply.");
        var after = await ReparsedAsync(before, changes.ChangedSolution, what).ConfigureAwait(false);
        if (await SameTextsAsync(before, after).ConfigureAwait(false))
            throw new VerificationException($"Applying {what} changes nothing: it must not be offered.");
        return after;
    }

    /// <summary>The texts of the tested project's files by path.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TextsAsync(IEnumerable<TextDocument> documents)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            // A document that a fix adds has a name and folders only.
            var path = document.FilePath ?? "/0/" + string.Join('/', document.Folders.Append(document.Name));
            texts.Add(path, (await document.GetTextAsync().ConfigureAwait(false)).ToString().ReplaceLineEndings("\n"));
        }

        return texts;
    }

    public static async Task<IReadOnlyDictionary<string, string>> AllTextsAsync(Solution solution)
    {
        var project = solution.Projects.Single();
        return await TextsAsync(project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments)).ConfigureAwait(false);
    }

    private static async Task<bool> SameTextsAsync(Solution before, Solution after)
    {
        var (old, now) = (await AllTextsAsync(before).ConfigureAwait(false), await AllTextsAsync(after).ConfigureAwait(false));
        return old.Count == now.Count && old.All(pair => now.TryGetValue(pair.Key, out var text) && text == pair.Value);
    }

    // A tree put together by hand can print as text that parses differently: the user gets the text.
    private static async Task<Solution> ReparsedAsync(Solution before, Solution after, string what)
    {
        var result = after;
        var changes = after.GetChanges(before).GetProjectChanges().ToList();
        foreach (var id in changes.SelectMany(c => c.GetChangedDocuments().Concat(c.GetAddedDocuments())))
        {
            var root = await after.GetDocument(id)!.GetSyntaxRootAsync().ConfigureAwait(false);
            if (root is null)
                continue;
            var text = root.ToFullString();
            var reparsed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)root.SyntaxTree.Options).GetRoot();
            if (!root.IsEquivalentTo(reparsed))
                throw new VerificationException($"Applying {what} gives a syntax tree that differs from what its text parses to:\n{text}");
            result = result.WithDocumentText(id, TestWorkspace.Text(text));
        }

        return result;
    }
}
