// Where personal data show: one finding a rule.
using System;

namespace Consumer;

public class Disclosures(System.Net.Http.HttpClient http, OpenAI.Chat.ChatClient model)
{
    public void Show(Client client)
    {
        // PRIV2002, PRIV2003, PRIV2004, PRIV2005, PRIV2008, PRIV2009, PRIV2012.
        Console.WriteLine(client.Email);
        _ = new InvalidOperationException("No letter for " + client.Email);
        System.Diagnostics.Activity.Current?.SetTag("email", client.Email);
        _ = http.GetAsync("https://letters.example/?to=" + client.Email);
        System.IO.File.WriteAllText("clients.csv", client.Email);
        _ = new System.Security.Claims.Claim("email", client.Email);
        model.CompleteChat(new OpenAI.Chat.UserChatMessage(client.Email));
    }
}
