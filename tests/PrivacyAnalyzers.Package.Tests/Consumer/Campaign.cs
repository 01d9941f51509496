// A letter nobody can refuse, and a copy that nothing ends.
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using PrivacyAnalyzers;

namespace Consumer;

public interface IGateway
{
    Task SendAsync([ProcessesFor<Letter>] string to, string text);
}

public class Campaign(IGateway gateway, IMemoryCache cache)
{
    public Task RunAsync(Client client)
    {
        // PRIV3001.
        cache.Set("client", client);
        // PRIV1015.
        return gateway.SendAsync(client.Email, "Spring is here");
    }
}
