using System.Net.Mail;

namespace Boutique.Letters;

/// <summary>The folder where outgoing mail is left for the mail server: one <c>.eml</c> file a letter.</summary>
public sealed class Pickup
{
    public const string Sender = "Boutique du Vieux-Port <bonjour@boutique.example>";

    public Pickup(string folder) => Folder = Directory.CreateDirectory(folder).FullName;

    public string Folder { get; }

    public SmtpClient Open() => new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Folder };

    /// <summary>The letters that wait there, by subject and recipient: the server names the files, so their names say nothing.</summary>
    public IReadOnlyList<PickedUpLetter> Read() =>
    [
        .. Directory.EnumerateFiles(Folder, "*.eml").Select(PickedUpLetter.Read)
            .OrderBy(letter => letter.Subject, StringComparer.Ordinal).ThenBy(letter => letter.To, StringComparer.Ordinal),
    ];
}
