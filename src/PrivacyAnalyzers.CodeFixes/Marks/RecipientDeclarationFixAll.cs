using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules.Marks;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>Many uses of one recipient need one declaration: the batch fixer would write it once a use.</summary>
internal sealed class RecipientDeclarationFixAll : FixAllProvider
{
    internal static readonly RecipientDeclarationFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (context.CodeActionEquivalenceKey is not { } key || !key.StartsWith(UndeclaredRecipientFix.DeclareKeyPrefix, StringComparison.Ordinal))
        {
            return await WellKnownFixAllProviders.BatchFixer.GetFixAsync(context).ConfigureAwait(false);
        }

        var purpose = key.Substring(UndeclaredRecipientFix.DeclareKeyPrefix.Length);
        return CodeAction.Create(
            "Declare the recipients on purpose '" + purpose + "'",
            async cancellationToken =>
            {
                var solution = context.Solution;
                foreach (var id in context.Scope == FixAllScope.Solution ? solution.ProjectIds.ToList() : new[] { context.Project.Id }.ToList())
                {
                    var diagnostics = context.Scope == FixAllScope.Document
                        ? await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false)
                        : await context.GetAllDiagnosticsAsync(solution.GetProject(id)!).ConfigureAwait(false);
                    var recipients = diagnostics
                        .Select(static diagnostic => diagnostic.Properties.TryGetValue(UndeclaredRecipientAnalyzer.RecipientProperty, out var recipient) ? recipient : null)
                        .Where(static recipient => !string.IsNullOrWhiteSpace(recipient))
                        .Select(static recipient => recipient!)
                        .Distinct()
                        .ToList();
                    solution = await RecipientDeclaration.AddAsync(solution.GetProject(id)!, purpose, recipients, cancellationToken).ConfigureAwait(false);
                }

                return solution;
            },
            key);
    }
}
