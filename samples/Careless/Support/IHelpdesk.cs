using PrivacyAnalyzers;

namespace Careless.Support;

/// <summary>The tool the team answers with, where it is connected.</summary>
public interface IHelpdesk
{
    [Discloses("Zendesk")] Task PushAsync(int ticket, string message);
}
