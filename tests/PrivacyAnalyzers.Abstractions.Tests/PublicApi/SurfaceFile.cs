using System.Reflection;

namespace PrivacyAnalyzers.Abstractions.Tests.PublicApi;

/// <summary>A text file of the surface, beside the tests. Set the variable below to rewrite the current one.</summary>
internal static class SurfaceFile
{
    public const string Variable = "PRIVACY_UPDATE_PUBLIC_API";

    public const string Current = "PublicApi.txt";

    public const string Frozen = "FrozenMarks.txt";

    public static bool IsToBeRewritten => Environment.GetEnvironmentVariable(Variable) == "1";

    public static IReadOnlyList<string> Read(string name) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PublicApi", name));

    public static void Rewrite(IReadOnlyList<string> lines)
    {
        var project = typeof(SurfaceFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!;
        File.WriteAllText(Path.Combine(project, "PublicApi", Current), string.Concat(lines.Select(line => line + "\n")));
    }
}
