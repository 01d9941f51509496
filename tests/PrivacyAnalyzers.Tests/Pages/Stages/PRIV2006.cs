[assembly: Recipient("Vieux-Port Hosting", RecipientRole.Processor, Country = "FR")]
public interface IBrevo { [Discloses("Brevo")] void Send(string line); }
public interface IPost { [Discloses("La Poste")] void Send(string line); }
[Discloses("Vieux-Port Hosting")] public interface IHosting { void Store(string line); }
[Discloses("Partner")] public interface IPartner { void Import(string line); }
public abstract class Stage : Shop
{
    protected IBrevo brevo = null!;
    protected IPost post = null!;
    protected IHosting hosting = null!;
    protected IPartner partner = null!;
    protected System.Net.Mail.SmtpClient smtp = new();
    protected string shop = "", text = "";
}
