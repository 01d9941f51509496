using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

public sealed class ForMarkedTests
{
    public static TheoryData<string, string, string, string> Names => NameTable.Parse("""
        Email | string | Customer | EmailAddress
        BirthDate | DateOnly? | Customer | BirthDate
        Name | string | Thing | Name
        Nom | string | Chose | Name
        Notes | string | Thing | FreeText
        Comment | string | Thing | FreeText
        Description | string | Thing | FreeText
        Texte | string | Chose | FreeText
        Description | int | Thing | Other
        City | string | Thing | PhysicalAddress
        Address | Address | Customer | PhysicalAddress
        Email | EmailService | Customer | EmailAddress
        EmailTemplate | string | Customer | EmailAddress
        HashedPassword | string | User | Credential
        PasswordHash | string | User | Credential
        EncryptedSsn | string | User | SocialSecurityNumber
        Gender | EnumType | Patient | Gender
        IsPregnant | bool | Patient | Health
        AGrossesse | bool | Patient | Health
        EmailConfirmed | bool | Customer | Other
        EmailSentAt | DateTime | Customer | Other
        CreatedAt | DateTime | Customer | Other
        LastOrderAt | DateTimeOffset | Customer | Other
        LastLoginAt | DateTime | Customer | Other
        Culture | string | Customer | Other
        Status | string | Customer | Other
        Id | Guid | Customer | AccountIdentifier
        Id | int | Customer | AccountIdentifier
        CustomerId | int | Order | AccountIdentifier
        Contact | Email | Order | EmailAddress
        Value | string | Email | EmailAddress
        Value | string | BirthDate | BirthDate
        Value | string | Thing | Other
        Remote | IPAddress | Server | OnlineIdentifier
        ServerIp | IPAddress | Server | OnlineIdentifier
        From | System.Net.Mail.MailAddress | Message | EmailAddress
        Adapter | System.Net.NetworkInformation.PhysicalAddress | Machine | OnlineIdentifier
        Photo | byte[] | Thing | Image
        Image | byte[] | Thing | Image
        Balance | decimal | Thing | Financial
        Treatment | string | Thing | Health
        Position | string | Thing | Location
        Genre | string | Thing | Gender
        Age | int | Thing | BirthDate
        IpAddress | string | Thing | OnlineIdentifier
        EmailAddress | string | Thing | EmailAddress
        ServerAddress | string | Thing | Other
        FileName | string | Thing | Other
        NumeroDeSecu | string | Thing | SocialSecurityNumber
        Passeport | string | Thing | OfficialIdentifier
        Message | string | Thing | Communication
        PurchaseHistory | List<Customer> | Customer | Behaviour
        Email | Missing.Type | Customer | EmailAddress
        Frobnication | Missing.Type | Customer | Other
        Frobnication | - | - | Other
        email | - | - | EmailAddress
        MaxAge | int | Thing | Other
        AgeMoyen | int | Thing | BirthDate
        """);

    [Theory]
    [MemberData(nameof(Names))]
    public void Marked_member_gets_the_best_category(string name, string type, string container, string expected) => NameTable.AssertMarked(name, type, container, expected);

    [Fact]
    public void Nothing_recognised_is_said_as_such()
    {
        var inferred = CategoryInference.ForMarked("Frobnication", null, null);

        Assert.Equal((DataCategory.Other, false, ""), (inferred.Category, inferred.Strong, inferred.Matched));
    }
}
