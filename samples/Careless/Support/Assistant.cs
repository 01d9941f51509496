using Careless.Domain;
using OpenAI.Chat;

namespace Careless.Support;

/// <summary>Drafts the answers.</summary>
public class Assistant(ChatClient model)
{
    public Task<string> DraftAsync(SupportTicket ticket) => model.CompleteChatAsync(new UserChatMessage("Write a friendly answer to this: " + ticket.Message));
}
