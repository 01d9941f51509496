namespace Tour;

/// <summary>The careless shop, compiled from its source in a process of its own.</summary>
internal sealed class CarelessBuild
{
    private readonly string _assembly;

    private CarelessBuild(CompilerLog log, string assembly) => (Log, _assembly) = (log, assembly);

    /// <summary>What the compiler said.</summary>
    public CompilerLog Log { get; }

    /// <summary>Builds the project of a folder into an empty one.</summary>
    public static async Task<CarelessBuild> RunAsync(string projectFolder, string emptyFolder)
    {
        // With an output folder of its own the compiler has to run, and the usual folders stay as they are. What it needs was built with this program.
        await ChildProcess.RunAsync(
            projectFolder, "build", "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-property:BuildProjectReferences=false", $"-property:FindingsFolder={emptyFolder}");
        var log = Path.Combine(emptyFolder, "findings.sarif");
        if (!File.Exists(log)) throw new TourException("the careless shop was built, and the compiler left no log of it.");
        return new CarelessBuild(CompilerLog.Read(log, projectFolder), Path.Combine(emptyFolder, "bin", "Careless.dll"));
    }

    /// <summary>Opens the shop for a day in an empty folder.</summary>
    /// <returns>Its own log.</returns>
    public Task<string> OpenShopAsync(string emptyFolder) => ChildProcess.RunAsync(emptyFolder, _assembly, emptyFolder);
}
