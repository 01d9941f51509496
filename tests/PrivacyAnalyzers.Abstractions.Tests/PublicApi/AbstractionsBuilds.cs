using System.Reflection;
using System.Runtime.Loader;

namespace PrivacyAnalyzers.Abstractions.Tests.PublicApi;

/// <summary>The abstractions as built for each target framework.</summary>
internal static class AbstractionsBuilds
{
    private static readonly Lazy<Assembly> Older = new(() =>
        new AssemblyLoadContext("netstandard2.0").LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "PrivacyAnalyzers.Abstractions.dll")));

    public static TheoryData<string> Frameworks => ["net10.0", "netstandard2.0"];

    public static Assembly Load(string framework) => framework == "net10.0" ? typeof(IPurpose).Assembly : Older.Value;
}
