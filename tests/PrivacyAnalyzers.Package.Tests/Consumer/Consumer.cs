// One finding of every rule, from the packed analyzers, in a project that has nothing but the package.
using System;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;

namespace Consumer;

// PRIV0016: marketing by e-mail on legitimate interests. PRIV0014: which interest? PRIV0002 where it is used: no retention.
[Purpose(LegalBasis.LegitimateInterests, "Tell you about offers", Key = "offers", Marketing = true, Channel = Channel.Email)]
public sealed class Offers : IPurpose;

// PRIV0011: outside the EEA, no transfer mechanism.
[Purpose(LegalBasis.Consent, "Send you our letter", Key = "letter", Retention = "P3Y", Marketing = true, Channel = Channel.Email)]
[Recipient("Mailer", RecipientRole.Processor, Country = "US")]
public sealed class Letter : IPurpose;

// PRIV0012: the key of another purpose. PRIV0003: not ISO 8601.
[Purpose(LegalBasis.Contract, "Deliver orders", Key = "letter", Retention = "3 years")]
public sealed class Delivery : IPurpose;

// PRIV0004: not a purpose.
public class Loyalty : IPurpose;

// PRIV0010: no key. PRIV4001: not partial.
[DataSubject(SubjectKind.Customer)]
public class Visitor
{
    [PersonalData<Offers>] public string? Nickname { get; set; }
}

[DataSubject(SubjectKind.Customer)]
public partial class Client : IContact
{
    public Guid Id { get; init; }

    [PersonalData<Letter>] public string Email { get; set; } = "";

    // PRIV0005: health under a purpose that states no condition.
    [PersonalData<Letter>(DataCategory.Health)] public string? Allergies { get; set; }

    // PRIV0006: longer than the purpose.
    [PersonalData<Letter>(Retention = "P10Y")] public string? Phone { get; set; }

    // PRIV0007: the interface says that it is personal data.
    [NotPersonalData("shown on the label")] public string Name { get; set; } = "";

    // PRIV0009: two categories for one member.
    [PersonalData<Letter>(DataCategory.Name), PersonalData<Offers>(DataCategory.EmailAddress)] public string? Contact { get; set; }

    // PRIV0008: nobody's datum.
    [PersonalData<Letter>] public const string Placeholder = "nobody";

    // PRIV1006: a pre-ticked box.
    [ConsentCheck<Letter>] public bool WantsLetter { get; set; } = true;

    // PRIV0001: another library says what, nothing says why.
    [PersonalData] public string? Address { get; set; }
}

public interface IContact
{
    [PersonalData<Letter>] string Name { get; }
}

public partial class Complaint
{
    // PRIV4004: a text cannot be made coarser.
    [PersonalData<Delivery>(DataCategory.Communication, Erasure = ErasureMethod.Generalize)] public string Text { get; set; } = "";
}

// PRIV2010: its text shows the address.
public record Parcel(int Number, [property: PersonalData<Delivery>] string Address);

public class Mailing(ILogger<Mailing> logger)
{
    // PRIV0013: nobody declares that recipient.
    [Discloses("Elsewhere")]
    public void Hand(string text) => Console.Out.Write(text.Length);

    public void Send([ProcessesFor<Letter>] string to) => Console.Out.Write(to.Length);

    [RequiresConsent<Letter>] public void Remind(Guest guest) => Send(guest.Email);

    // PRIV1008: did the visitor refuse?
    public void Tell(Visitor visitor) => Offer(visitor.Nickname);

    public void Offer([ProcessesFor<Offers>] string? to) => Console.Out.Write(to?.Length);

    // PRIV0015: whose consent, and for what?
    [ConsentCheck] public bool Allowed(int number) => number > 0;

    public void SendTo(Client client)
    {
        // PRIV2001.
        logger.LogInformation("Sending to {Email}", client.Email);
        // PRIV1001.
        Send(client.Email);
    }

    // PRIV9002: a review of a log that is not there.
    [PrivacyReviewed("c.durand", "agreed", "PRIV2001")]
    public int Count(Client[] clients) => clients.Length;

    // PRIV9004: each finally multiplies the ways through those inside it.
    public void Forget(Client client, Action<Client> step)
    {
        try { step(client); } finally { try { step(client); } finally { try { step(client); } finally {
        try { step(client); } finally { try { step(client); } finally { try { step(client); } finally {
        try { step(client); } finally { try { step(client); } finally { try { step(client); } finally {
        try { step(client); } finally { try { step(client); } finally { step(client); } } } } } } } } } } }
    }
}

[DataSubject(SubjectKind.Customer)]
public partial class Guest
{
    public Guid Id { get; init; }
    [PersonalData<Letter>] public string Email { get; set; } = "";
    [PersonalData<Survey>] public string Opinion { get; set; } = "";
    [PersonalData<Bookkeeping>, AlsoFor<Letter>] public string Name { get; set; } = "";
    [ConsentCheck<Letter>] public bool WantsLetter { get; set; }
    [ConsentCheck<Survey>] public bool WantsSurvey { get; set; }
}

[Purpose(LegalBasis.Consent, "Ask your opinion", Key = "survey", Retention = "P1Y")]
public sealed class Survey : IPurpose;

[Purpose(LegalBasis.Contract, "Keep the register", Key = "register", Retention = "P1Y")]
public sealed class Bookkeeping : IPurpose;

public interface IRegister
{
    void Add(string name);
    [Discloses("Mailer")] void Share(string opinion);
}

public class Hotel(Mailing mailing, IRegister register)
{
    public void Greet(Guest guest, Guest other)
    {
        // PRIV1002: an opinion is for the survey.
        mailing.Send(guest.Opinion);
        // PRIV1003: asked about the survey.
        if (guest.WantsSurvey) mailing.Send(guest.Email);
        // PRIV1004: asked somebody else.
        if (other.WantsLetter) mailing.Send(guest.Email);
        // PRIV1009: callers of Remind are to ask first.
        mailing.Remind(other);
        // PRIV1013: the register, or the letter?
        register.Add(guest.Name);
        // PRIV2006: the survey names no recipient.
        register.Share(guest.Opinion);
    }
}

public class LetterForm
{
    [SubjectKey] public Guid Guest { get; set; }

    // PRIV1012: there is no sending the form without it.
    [ConsentCheck<Letter>, System.ComponentModel.DataAnnotations.Required] public bool Accepts { get; set; }
}

public interface ILetterConsents
{
    [ConsentCheck<Letter>] bool Has(Guest guest);
}

public class Desk(ILetterConsents consents)
{
    // PRIV1005: asked, and not listened to.
    public void Ask(Guest guest) => consents.Has(guest);
}
