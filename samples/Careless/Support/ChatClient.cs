// The model's client is not a package of this sample: what the shop uses of it, under its own name, without the network.
namespace OpenAI.Chat;

public record UserChatMessage(string Content);

public class ChatClient
{
    public Task<string> CompleteChatAsync(params UserChatMessage[] messages) => Task.FromResult($"An answer to {messages.Length} messages");
}
