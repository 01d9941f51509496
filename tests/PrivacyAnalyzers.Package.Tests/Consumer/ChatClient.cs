// What a client of a language model looks like to the analyzers: sinks are known by name.
namespace OpenAI.Chat;

public class UserChatMessage(string content)
{
    public int Length => content.Length;
}

public class ChatClient
{
    public int CompleteChat(params UserChatMessage[] messages) => messages.Length;
}
