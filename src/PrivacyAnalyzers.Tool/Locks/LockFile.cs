using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>The lock file of a solution: <c>privacy.lock.json</c>, at its root.</summary>
internal static class LockFile
{
    internal const string Name = "privacy.lock.json";

    /// <exception cref="LoadException">It cannot be read as a lock.</exception>
    internal static PrivacyLock Read(string path)
    {
        try
        {
            return LockText.Read(File.ReadAllText(path));
        }
        catch (FormatException broken)
        {
            throw new LoadException($"{path} cannot be read: {broken.Message}. Write it anew with 'privacy lock'.");
        }
    }
}
