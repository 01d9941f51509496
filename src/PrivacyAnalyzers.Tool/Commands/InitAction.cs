using System.Globalization;
using System.Text;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Presets;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy init</c>.</summary>
internal sealed class InitAction(ToolHost host)
{
    internal async Task<int> RunAsync(InitRequest request, CancellationToken cancellationToken)
    {
        var words = new Vocabulary(request.Language);
        var preset = Preset.All.Single(known => known.Name == request.Preset);
        var input = InputPath.Resolve(request.Path);
        var place = PurposeFilePlace.Of(input, request.Output, words);
        var side = Path.Combine(input.Folder, SideFile.Name);
        var paths = RelativePaths.Of(input.Folder);

        // Both or none: half of a policy would look like a whole one.
        if (!request.Force && new[] { place.File, side }.FirstOrDefault(File.Exists) is { } there)
        {
            throw new LoadException(words[
                $"'{paths.Show(there)}' is there already, so nothing was written; '--force' overwrites it.",
                $"« {paths.Show(there)} » existe déjà, rien n'a donc été écrit ; « --force » le remplace."]);
        }

        await OutputFiles.WriteAsync(
            [
                (place.File, Encoding.UTF8.GetBytes(new PurposeFile(preset, place.Namespace, words).Write())),
                (side, Encoding.UTF8.GetBytes(new SideFileDraft(preset, words).Write())),
            ],
            cancellationToken).ConfigureAwait(false);
        var count = preset.Purposes.Length.ToString(CultureInfo.InvariantCulture);
        await host.Out.WriteLineAsync(words[
            $"{paths.Show(place.File)}: {count} purposes, each legal choice marked /* to validate */.",
            $"{paths.Show(place.File)} : {count} finalités, chaque choix juridique marqué /* à valider */."]).ConfigureAwait(false);
        await host.Out.WriteLineAsync(words[
            $"{paths.Show(side)}: what code cannot know, to be written.",
            $"{paths.Show(side)} : ce que le code ne peut pas savoir, à écrire."]).ConfigureAwait(false);
        await host.Out.WriteLineAsync(words[
            "Next: add the package PrivacyAnalyzers to the project, mark one type with a purpose, and see what 'privacy check' says.",
            "Ensuite : ajoutez le paquet PrivacyAnalyzers au projet, marquez un type d'une finalité, et voyez ce que dit « privacy check »."]).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
