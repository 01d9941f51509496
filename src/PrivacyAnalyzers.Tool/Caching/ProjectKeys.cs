using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>Names the answer about a project by everything that it depends on: the program, what was asked, and all that is read of the project and of those it is compiled against.</summary>
internal sealed class ProjectKeys(RelativePaths paths, string asked)
{
    private readonly ConcurrentDictionary<LoadedProject, string> _settings = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<LoadedProject, string> _contents = new(ReferenceEqualityComparer.Instance);

    /// <summary>By every character of the sources.</summary>
    internal string Whole(LoadedProject project) => Key("whole", project, ContentOf, ContentOf);

    /// <param name="kind">What is read of the sources.</param>
    /// <param name="project">The project.</param>
    /// <param name="own">Names what is read of the project's own sources.</param>
    /// <param name="others">Names what is read of those of a project that it is compiled against.</param>
    internal string Key(string kind, LoadedProject project, Func<LoadedProject, string> own, Func<LoadedProject, string> others)
    {
        using var hash = new InputHash();
        hash.Add(ToolIdentity.Text).Add(kind).Add(asked).Add(SettingsOf(project)).Add(own(project));
        foreach (var referenced in project.Sources.Projects)
        {
            hash.Add(SettingsOf(referenced)).Add(others(referenced));
        }

        return hash.Finish();
    }

    private string ContentOf(LoadedProject project) => _contents.GetOrAdd(project, of =>
    {
        using var hash = new InputHash();
        foreach (var file in of.Sources.Files)
        {
            hash.Add(paths.Show(file.Path)).Add(file.Text.GetChecksum().AsSpan());
        }

        return hash.Finish();
    });

    private string SettingsOf(LoadedProject project) => _settings.GetOrAdd(project, Settings);

    private string Settings(LoadedProject project)
    {
        using var hash = new InputHash();
        var sources = project.Sources;
        hash.Add(project.Name).Add(paths.Relative(project.Folder)).Add(project.File is { } file ? paths.Relative(file) : null).Add(sources.Implied);
        // Options of files are told by where these stand.
        hash.Add(sources.Files.Select(source => paths.Relative(source.Path)));
        var parsing = sources.ParseOptions;
        hash.Add(parsing.LanguageVersion.ToString()).Add(parsing.DocumentationMode.ToString()).Add(parsing.Kind.ToString())
            .Add(parsing.PreprocessorSymbolNames.Order(StringComparer.Ordinal))
            .Add(parsing.Features.Select(static feature => feature.Key + "=" + feature.Value).Order(StringComparer.Ordinal));
        var options = sources.CompilationOptions;
        hash.Add(options.OutputKind.ToString()).Add(options.ModuleName).Add(options.MainTypeName).Add(options.OptimizationLevel.ToString()).Add(options.CheckOverflow ? "checked" : "")
            .Add(options.AllowUnsafe ? "unsafe" : "").Add(options.Platform.ToString()).Add(options.GeneralDiagnosticOption.ToString()).Add(options.WarningLevel.ToString(CultureInfo.InvariantCulture))
            .Add(options.NullableContextOptions.ToString()).Add(options.ReportSuppressedDiagnostics ? "suppressed" : "")
            .Add(options.SpecificDiagnosticOptions.Select(static rule => rule.Key + "=" + rule.Value).Order(StringComparer.Ordinal));
        hash.Add(sources.Libraries.Select(Identity));
        foreach (var config in sources.Config.Files)
        {
            // One that holds for everything does so wherever it stands, and the build writes it into a folder of each run's own.
            hash.Add(config.Text.Contains("is_global", StringComparison.Ordinal) ? "" : paths.Relative(config.Path)).Add(config.Text);
        }

        foreach (var additional in project.AdditionalFiles)
        {
            hash.Add(paths.Relative(additional.Path)).Add(additional.GetText()?.ToString());
        }

        return hash.Finish();
    }

    private static string Identity(MetadataReference reference)
    {
        var modules = reference is PortableExecutableReference file ? file.GetMetadata() switch
        {
            AssemblyMetadata assembly => assembly.GetModules(),
            ModuleMetadata module => [module],
            _ => ImmutableArray<ModuleMetadata>.Empty,
        }
        : ImmutableArray<ModuleMetadata>.Empty;
        return Path.GetFileName(reference.Display) + " " + string.Join(' ', modules.Select(static module => module.GetModuleVersionId().ToString("N")));
    }
}
