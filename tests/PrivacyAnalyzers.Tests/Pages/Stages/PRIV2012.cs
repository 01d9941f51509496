global using Microsoft.Extensions.AI;
global using Microsoft.SemanticKernel;
global using OpenAI.Chat;
namespace OpenAI.Chat
{
    public abstract class ChatMessage { }
    public sealed class UserChatMessage : ChatMessage { public UserChatMessage(string content) { } }
    public class ChatClient { public Task<string> CompleteChatAsync(params ChatMessage[] messages) => null!; }
}
namespace Microsoft.Extensions.AI
{
    public interface IChatClient { }
    public static class ChatClientExtensions { public static Task<string> GetResponseAsync(this IChatClient client, string chatMessage) => null!; }
}
namespace Microsoft.SemanticKernel
{
    public class Kernel { }
    public class KernelArguments { }
    public static class KernelExtensions { public static Task<string> InvokePromptAsync(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null) => null!; }
}
public class Ticket { public int Id { get; set; } [PersonalData<OrderFulfilment>] public string Message { get; set; } = ""; }
public class Product { public string Description { get; set; } = ""; }
public static class Scrub { [Anonymizes("names and addresses removed, reviewed")] public static string People(string text) => ""; }
public abstract class Stage : Shop
{
    protected ChatClient chat = null!;
    protected IChatClient client = null!;
    protected Kernel kernel = null!;
    protected Ticket ticket = new();
    protected Product product = new();
}
