namespace PrivacyAnalyzers.Verification;

/// <summary>Projects by name, made when first asked for.</summary>
public sealed class AdditionalProjectList
{
    private readonly Dictionary<string, ProjectState> _projects = new(StringComparer.Ordinal);

    /// <summary>The project of this name.</summary>
    public ProjectState this[string name]
    {
        get
        {
            if (!_projects.TryGetValue(name, out var project))
                _projects.Add(name, project = new(name, $"/{name}/Test"));
            return project;
        }
    }
}
