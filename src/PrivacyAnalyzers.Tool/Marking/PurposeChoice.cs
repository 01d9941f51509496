using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Marking;

/// <summary>Finds the purpose that marks are written for. It is never guessed: why data is there is nothing that a name tells.</summary>
internal sealed class PurposeChoice(LoadedSolution solution, Vocabulary words)
{
    /// <summary>The full metadata name of its class.</summary>
    /// <exception cref="LoadException">There is none, or nobody said which.</exception>
    internal string Choose(string? named, CancellationToken cancellationToken)
    {
        var all = solution.Projects.Select(project => KnownSymbols.For(project.Compilation, [], cancellationToken)).OfType<KnownSymbols>()
            .SelectMany(static known => known.Declarations.Purposes.Where(purpose => PurposeTypes.Problem(purpose.Type, known.Purposes) is null))
            .Select(static purpose => (Full: purpose.Type.FullMetadataName(), purpose.Type.Name, purpose.Key))
            .Distinct()
            .OrderBy(static purpose => purpose.Name, StringComparer.Ordinal)
            .ToList();
        if (all.Count == 0)
        {
            throw new LoadException(words[
                "There is no purpose to mark for, or the projects do not reference PrivacyAnalyzers. 'privacy init' writes purposes.",
                "Il n'y a aucune finalité pour laquelle marquer, ou les projets ne référencent pas PrivacyAnalyzers. « privacy init » écrit des finalités."]);
        }

        var meant = named is null ? all : all.Where(purpose => named == purpose.Full || named == purpose.Name || named == purpose.Key).ToList();
        var names = string.Join(", ", all.Select(static purpose => purpose.Name).Distinct(StringComparer.Ordinal));
        return meant switch
        {
            [var one] => one.Full,
            [] => throw new LoadException(words[$"There is no purpose '{named}'. There are: {names}.", $"Il n'y a pas de finalité « {named} ». Il y a : {names}."]),
            _ => throw new LoadException(words[$"Say which purpose with '--purpose': {names}.", $"Dites quelle finalité avec « --purpose » : {names}."]),
        };
    }
}
