namespace PrivacyAnalyzers.Rules.Consent;

public sealed class NoWayToRefuseTests
{
    private const string Gateway = """
        [Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y", Marketing = true, Channel = Channel.Email)] public sealed class Letter : IPurpose;
        [Purpose(LegalBasis.Contract, "Deliver", Retention = "P3Y")] public sealed class Delivery : IPurpose;

        public class Message { public string To { get; set; } = ""; public string Body { get; set; } = ""; public Dictionary<string, string> Headers { get; } = []; }

        public interface IGateway
        {
            Task SendAsync([ProcessesFor<Letter>] string to, string title, string text);
            Task SendMessageAsync([ProcessesFor<Letter>] Message message);
            [ProcessesFor<Letter>] Task MailAsync(string to, string text);
            Task SendInvoiceAsync([ProcessesFor<Delivery>] string to, string text);
            Task ScoreAsync([ProcessesFor<Letter>] string to, string text);
        }

        """;

    private static Task VerifyAsync(string source) => RuleSource.VerifyAsync<NoWayToRefuseAnalyzer>(source);

    [Fact]
    public Task TextMadeHere_Triggers() => VerifyAsync(Gateway + """
        class C(IGateway gateway)
        {
            Task A(User u) => gateway.{|PRIV1015:SendAsync|}(u.Email, "News", $"Dear {u.Nick}, spring is here");
            Task B(User u) { var text = "Dear " + u.Nick + ", spring is here"; return gateway.{|PRIV1015:SendAsync|}(u.Email, "News", text); }
            Task D(User u) { var message = new Message { To = u.Email }; message.Body = "Spring is here"; return gateway.{|PRIV1015:SendMessageAsync|}(message); }
            Task E(User u) => gateway.{|PRIV1015:SendMessageAsync|}(new Message { To = u.Email, Body = "Spring is here" });
            Task F(User u) => gateway.{|PRIV1015:MailAsync|}(u.Email, "Spring is here");
            async Task G(List<User> all) { foreach (var u in all) await gateway.{|PRIV1015:MailAsync|}(u.Email, $"Hello {u.Nick}, how are you"); }
        }
        """);

    [Fact]
    public Task PurposeOfALocalFunction_IsThatOfItsCode() => VerifyAsync(Gateway + """
        class C(System.Net.Mail.SmtpClient smtp)
        {
            Task A(User u)
            {
                return Send(u.Email);
                [ProcessesFor<Letter>] Task Send(string to) => smtp.{|PRIV1015:SendMailAsync|}("a@b.example", to, "News", "Spring is here");
            }

            Task B(User u)
            {
                return Send(u.Email);
                [ProcessesFor<Delivery>] Task Send(string to) => smtp.SendMailAsync("a@b.example", to, "Parcel", "It is on its way");
            }
        }
        """);

    [Fact]
    public Task WayToRefuse_DoesNotTrigger() => VerifyAsync(Gateway + """
        static class Links { public static string Leave(int id) => $"https://x.example/unsubscribe/{id}"; }

        class C(IGateway gateway)
        {
            private const string Footer = "Se désinscrire : https://x.example/stop";
            Task A(User u) => gateway.SendAsync(u.Email, "News", $"Dear {u.Nick}, spring is here. Unsubscribe: https://x.example/u/{u.Id}");
            Task B(User u) { var message = new Message { To = u.Email, Body = "Spring is here" }; message.Headers.Add("List-Unsubscribe", "<https://x.example/u>"); return gateway.SendMessageAsync(message); }
            Task D(User u) => gateway.MailAsync(u.Email, "Spring is here. " + Footer);
            Task E(User u) => gateway.MailAsync(u.Email, $"Spring is here. {Links.Leave(u.Id)}");
            Task F(User u) => gateway.MailAsync(u.Email, "Spring is here. STOP au 36111");
            Task G(User u, string optOutLink) => gateway.MailAsync(u.Email, $"Spring is here: {optOutLink}");
        }
        """);

    [Fact]
    public Task TextOfOthers_AndOtherPurposes_DoNotTrigger() => VerifyAsync(Gateway + """
        class C(IGateway gateway)
        {
            Task A(User u, string text) => gateway.SendAsync(u.Email, "News", text);
            Task B(User u, Message message) => gateway.SendMessageAsync(message);
            Task D(User u) => gateway.SendInvoiceAsync(u.Email, "Here is your invoice");
            Task E(User u) => gateway.ScoreAsync(u.Email, "a text of several words");
        }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => VerifyAsync(Gateway + """
        class C(IGateway gateway)
        {
            Task A(User u) => gateway.{|CS1061:SendNothing|}(u.Email, "Spring is here");
            Task B(User u) => {|CS0103:nobody|}.SendAsync(u.Email, "News", "Spring is here");
        }
        """);
}
