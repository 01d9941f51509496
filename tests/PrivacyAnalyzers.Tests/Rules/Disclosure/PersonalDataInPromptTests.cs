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

    private const string Kernel = """
        namespace Microsoft.SemanticKernel
        {
            public class Kernel { }
            public class KernelArguments : Dictionary<string, object?> { }
            public static class KernelExtensions { public static Task<string> InvokePromptAsync(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null) => null!; }
        }
        namespace Microsoft.SemanticKernel.ChatCompletion
        {
            public interface IChatCompletionService { Task<string> GetChatMessageContentsAsync(ChatHistory chatHistory); }
            public static class ChatCompletionServiceExtensions { public static Task<string> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, string prompt) => null!; }
            public class ChatHistory { public ChatHistory(string systemMessage) { } public void AddUserMessage(string content) { } }
        }
        namespace Microsoft.SemanticKernel.TextGeneration
        {
            public interface ITextGenerationService { Task<string> GetTextContentsAsync(string prompt); }
        }

        """;

    [Fact]
    public Task SemanticKernel_Triggers() => FlowSource.VerifyAsync(Kernel + """
        namespace Shop
        {
            using Microsoft.SemanticKernel;
            using Microsoft.SemanticKernel.ChatCompletion;
            using Microsoft.SemanticKernel.TextGeneration;

            class C(Kernel kernel, IChatCompletionService chat, ITextGenerationService text)
            {
                async Task A(User u)
                {
                    await kernel.InvokePromptAsync({|PRIV2012:$"Write to {u.Email}"|});
                    await kernel.InvokePromptAsync("Write to {{$whom}}", {|PRIV2012:new KernelArguments { ["whom"] = u.Email }|});
                    await chat.GetChatMessageContentAsync({|PRIV2012:u.Email|});
                    await text.GetTextContentsAsync({|PRIV2012:"Write to " + u.Email|});
                    var history = new ChatHistory({|PRIV2012:"You answer " + u.Email|});
                    history.AddUserMessage({|PRIV2012:u.Email|});
                    await chat.GetChatMessageContentsAsync(history);
                }
            }
        }
        """);

    [Fact]
    public Task SemanticKernel_DoesNotTrigger() => FlowSource.VerifyAsync(Kernel + """
        namespace Shop
        {
            using Microsoft.SemanticKernel;
            using Microsoft.SemanticKernel.ChatCompletion;
            using Microsoft.SemanticKernel.TextGeneration;

            class C(Kernel kernel, IChatCompletionService chat, ITextGenerationService text)
            {
                async Task A(User u)
                {
                    await kernel.InvokePromptAsync($"Write to somebody with {u.Friends.Count} friends");
                    await kernel.InvokePromptAsync("Write to {{$whom}}", new KernelArguments { ["whom"] = u.Nick });
                    await chat.GetChatMessageContentAsync(u.Nick);
                    await text.GetTextContentsAsync("Write a friendly letter");
                    var history = new ChatHistory("You answer letters");
                    history.AddUserMessage(u.Nick);
                    await chat.GetChatMessageContentsAsync(history);
                }
            }
        }
        """);
}
