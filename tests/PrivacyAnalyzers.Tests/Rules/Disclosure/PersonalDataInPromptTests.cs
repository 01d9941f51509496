namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class PersonalDataInPromptTests
{
    private const string Client = """
        namespace OpenAI.Chat
        {
            public abstract class ChatMessage { }
            public sealed class UserChatMessage : ChatMessage { public UserChatMessage(string content) { } }
            public class ChatClient { public Task<string> CompleteChatAsync(params ChatMessage[] messages) => null!; }
        }

        """;

    [Fact]
    public Task Prompt_Triggers() => FlowSource.VerifyAsync(Client + """
        namespace Shop
        {
            using OpenAI.Chat;

            class C(ChatClient chat)
            {
                async Task A(User u)
                {
                    await chat.CompleteChatAsync(new UserChatMessage({|PRIV2012:"Write to " + u.Email|}));
                    await chat.CompleteChatAsync(new UserChatMessage({|PRIV2012:$"{string.Join(",", u.Friends.Select(f => f.Email))}"|}));
                    await chat.CompleteChatAsync(new UserChatMessage({|PRIV2012:Mask.Redact(u.Email)|}));
                    await chat.CompleteChatAsync(new UserChatMessage({|PRIV2012:System.Text.Json.JsonSerializer.Serialize(u)|}));
                }
            }
        }
        """);

    [Fact]
    public Task Prompt_DoesNotTrigger() => FlowSource.VerifyAsync(Client + """
        namespace Shop
        {
            using OpenAI.Chat;

            static class Scrub { [Anonymizes("names and addresses removed")] public static string People(string text) => ""; }

            class C(ChatClient chat)
            {
                async Task A(User u)
                {
                    await chat.CompleteChatAsync(new UserChatMessage("Write a friendly letter"));
                    await chat.CompleteChatAsync(new UserChatMessage($"for somebody with {u.Friends.Count} friends"));
                    await chat.CompleteChatAsync(new UserChatMessage(Scrub.People(u.Email)));
                    await chat.CompleteChatAsync(new UserChatMessage(u.Nick));
                }
            }
        }
        """);
}
