using System.Net.Mail;
using PrivacyAnalyzers;

namespace Careless.Letters;

/// <summary>Leaves mail in a folder that the mail server empties.</summary>
public class MailGateway(string folder)
{
    [PersonalData<Newsletter>] public const string Sender = "Boutique du Vieux-Port <bonjour@boutique.example>";

    public async Task SendLetterAsync([ProcessesFor<Newsletter>] string to, string title, string text)
    {
        using var smtp = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Directory.CreateDirectory(folder).FullName };
        await smtp.SendMailAsync(Sender, to, title, text);
    }
}
