namespace PrivacyAnalyzers.Tests.Generation.Descriptors;

/// <summary>Generated descriptors, asked what they know.</summary>
public sealed class DescriptorTests
{
    private const string Shop = """
        namespace Shop
        {
            [Purpose(LegalBasis.LegalObligation, "Accounts", Key = "accounts", Retention = "P10Y", LegalText = "L123-22", Archive = "P5Y")]
            [Recipient("Tax office", RecipientRole.ThirdParty, Country = "FR")] public sealed class Accounts : IPurpose { }
            [DataSubject(SubjectKind.Customer, OnErasure = RowErasure.EraseMembers), PersonalData<Delivery>(Origin = DataOrigin.Provided)]
            public partial class Customer
            {
                public Guid Id { get; init; }
                [AlsoFor<Letter>(Retention = "P1Y")] public required string Email { get; set; }
                public DateOnly? BirthDate { get; set; }
                [PersonalData<Accounts>(DataCategory.Financial, Origin = DataOrigin.Derived, Erasure = ErasureMethod.Replace, Replacement = "none")] public string? Iban { get; init; }
                [PersonalData<Accounts>, PersonalData<Delivery>] private string _secret = "s";
                public Address Home { get; set; } = new("Rue", 3);
                [NotPersonalData("language")] public string Culture { get; set; } = "fr";
                public DateTimeOffset LastOrderAt { get; set; }
                public List<Order> Orders { get; } = [];
                public Customer? Sponsor { get; set; }
            }
            public partial record Address([PersonalData<Delivery>] string Street, [PersonalData<Delivery>] int Floor);
            public partial class Order
            {
                public int Id { get; set; }
                [OwnedBy<Customer>(OnErasure = RowErasure.Delete, References = "Email")] public string CustomerEmail { get; set; } = "";
                [NotOwned("who typed it")] public Customer? CreatedBy { get; set; }
                public Customer Buyer { get; set; } = null!;
            }
        }

        """;

    [Fact]
    public async Task Facts_OfTheType() => Assert.Equal(
        "Shop.Customer|True|Customer|Shop.Customer|Id|EraseMembers|Customer/Client",
        await Asked("var f = Shop.Customer.PersonalDataDescriptor.Facts; return string.Join(\"|\", f.Name, f.IsSubject, f.SubjectKind, f.SubjectName, string.Join(\",\", f.Keys), f.OnErasure, f.Label.English + \"/\" + f.Label.French);"));

    [Fact]
    public async Task Facts_OfMembers() => Assert.Equal(
        """
        Email EmailAddress Provided Default - order:P5Y,letter:P1Y Adresse électronique String True
        BirthDate BirthDate Provided Default - order:P5Y Date de naissance Nullable`1 True
        Iban Financial Derived Replace none accounts:P10Y IBAN String False
        _secret Credential Unspecified Default - accounts:P10Y,order:P5Y Moyen d'authentification (Secret) String True
        Home PhysicalAddress Provided Default - order:P5Y Adresse postale (Home) Address True
        LastOrderAt Behaviour Provided Default - order:P5Y Habitudes (Last order at) DateTimeOffset True
        """.ReplaceLineEndings("\n").Replace("Behaviour", "*", StringComparison.Ordinal).Replace("Habitudes (Last order at)", "*", StringComparison.Ordinal),
        (await Asked("""
            return string.Join("\n", Shop.Customer.PersonalDataDescriptor.Members.Select(m => string.Join(" ", m.Facts.Path, m.Facts.Path == "LastOrderAt" ? "*" : m.Facts.Category, m.Facts.Origin, m.Facts.Erasure, m.Facts.Replacement ?? "-",
                string.Join(",", m.Facts.Purposes.Select(use => use.Purpose.Key + ":" + use.Retention)), m.Facts.Path == "LastOrderAt" ? "*" : m.Facts.Label.French, m.ValueType.Name, m.Facts.IsPortable)));
            """)));

    [Fact]
    public async Task Purposes_WithRecipients() => Assert.Equal(
        "accounts LegalObligation Accounts P10Y P5Y L123-22 False Tax office:FR,Auditor:",
        await Asked("""
            var p = Shop.Customer.PersonalDataDescriptor.Members[2].Facts.Purposes[0].Purpose;
            return string.Join(" ", p.Key, p.Basis, p.Description, p.Retention, p.Archive, p.LegalText, p.IsMarketing, string.Join(",", p.Recipients.Select(r => r.Name + ":" + r.Country)));
            """));

    [Fact]
    public async Task Edges_AndRetentionStarts() => Assert.Equal(
        "Orders Order Undecided True False|Sponsor Customer Undecided False False|LastOrderAt LastActivity True || CustomerEmail Customer Owned False True Email Delete|CreatedBy Customer NotOwned False False who typed it|Buyer Customer Owned False True",
        await Asked("""
            string Edge(EdgeDescriptor e) => string.Join(" ", new object?[] { e.Member, e.Target.Name, e.Kind, e.IsCollection, e.IsRequired, e.SubjectMember, e.OnErasure == 0 ? null : e.OnErasure, e.Reason }.Where(x => x is not null));
            return string.Join("|", Shop.Customer.PersonalDataDescriptor.Facts.Edges.Select(Edge)) + "|" + string.Join("|", Shop.Customer.PersonalDataDescriptor.Facts.RetentionStarts.Select(s => s.Member + " " + s.From + " " + s.IsInferred))
                + " || " + string.Join("|", Shop.Order.PersonalDataDescriptor.Facts.Edges.Select(Edge));
            """));

    /// <summary>The key beside a navigation says that there must be one, and a mark on it speaks for both; a person's own row is nobody else's.</summary>
    [Fact]
    public async Task Edges_ByTheirKeys() => Assert.Equal(
        "Buyer Owned True|AgentId NotOwned True|Agent NotOwned True || Doctor Undecided True || Asking Undecided True|Asked Undecided True",
        await Asked("""
            string Edges(EntityDescriptor d) => string.Join("|", d.Facts.Edges.Select(e => e.Member + " " + e.Kind + " " + e.IsRequired));
            return Edges(Call.PersonalDataDescriptor) + " || " + Edges(Patient.PersonalDataDescriptor) + " || " + Edges(Friendship.PersonalDataDescriptor);
            """, """
            public partial class Call { public int Id { get; set; } public Guid BuyerId { get; set; } public Buyer? Buyer { get; set; } [NotOwned("answers")] public int AgentId { get; set; } public Doctor? Agent { get; set; } [PersonalData<Delivery>] public string? Number { get; set; } }
            [DataSubject] public partial class Buyer { public Guid Id { get; set; } }
            [DataSubject] public partial class Doctor { public int Id { get; set; } }
            [DataSubject] public partial class Patient { public int Id { get; set; } public Doctor Doctor { get; set; } = null!; }
            public partial class Friendship { public int Id { get; set; } public Buyer Asking { get; set; } = null!; public Buyer Asked { get; set; } = null!; [PersonalData<Delivery>] public string? Since { get; set; } }
            """));

    [Fact]
    public async Task Delegates_ReadWriteAndErase() => Assert.Equal(
        "Email:a@b.fr>new>pseudonym BirthDate:07/14/1984>>null Iban:X>new>none _secret:s>new>pseudonym Home:Address { Street = ***, Floor = *** }>-> LastOrderAt:01/01/0001 00:00:00 +00:00>>01/01/0001 00:00:00 +00:00",
        await Asked("""
            var walk = new Walk(new Shop.Customer { Id = Guid.NewGuid(), Email = "a@b.fr", BirthDate = new(1984, 7, 14), Iban = "X" });
            foreach (var member in Shop.Customer.PersonalDataDescriptor.TypedMembers) member.Accept(walk);
            return string.Join(" ", walk.Seen) + (Shop.Customer.PersonalDataDescriptor.Identify!(walk.Subject) == walk.Subject.GetSubjectId() ? "" : "!");
        """, """
        public sealed class Walk(Shop.Customer subject) : IMemberVisitor<Shop.Customer>
        {
            private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;
            public Shop.Customer Subject => subject;
            public List<string> Seen { get; } = [];
            public void Visit<TValue>(MemberDescriptor<Shop.Customer, TValue> member)
            {
                using var values = new ErasureValues(new byte[32], default);
                var before = member.Read(subject);
                var written = "";
                if (typeof(TValue) == typeof(string)) { member.Write!(ref subject, (TValue)(object)"new"); written = (string)(object)member.Read(subject)!; }
                var erased = member.Erase is { } erase ? erase(before, values) is { } value ? Convert.ToString(value, Invariant)! : "null" : written.Length == 0 ? "" : "-";
                Seen.Add(member.Facts.Path + ":" + Convert.ToString(before, Invariant) + ">" + (member.Erase is null ? "-" : written) + ">" + (erased.Length == 32 ? "pseudonym" : erased));
            }
        }
        """));

    [Fact]
    public async Task Derived_HidesTheBase_AndHasItsMembers() => Assert.Equal(
        "Email,Iban Email Derived Base",
        await Asked("""
            return string.Join(",", Derived.PersonalDataDescriptor.Members) + " " + string.Join(",", Base.PersonalDataDescriptor.Members) + " " + Derived.PersonalDataDescriptor + " " + Base.PersonalDataDescriptor;
            """, """
            public abstract partial class Base { [PersonalData<Delivery>] public string Email { get; private set; } = ""; }
            public partial class Derived : Base { [PersonalData<Delivery>] public string Iban { get; set; } = ""; }
            """));

    [Fact]
    public async Task Clashes_Generics_AndStructs() => Assert.Equal(
        "Value Box`1 Text:new PersonalDataDescriptor",
        await Asked("""
            var spot = new Spot("old");
            ((MemberDescriptor<Spot, string>)Spot.PersonalDataDescriptor.TypedMembers[0]).Write!(ref spot, "new");
            return Box<int>.PersonalDataDescriptor.Members[0] + " " + Box<string>.PersonalDataDescriptor + " Text:" + spot.Text + " " + Clash.PersonalDataDescriptor_.Members[0];
            """, """
            public partial class Box<T> { [PersonalData<Delivery>] public T? Value { get; set; } }
            public readonly partial record struct Spot([PersonalData<Delivery>] string Text);
            public partial class Clash { [PersonalData<Delivery>] public string PersonalDataDescriptor { get; set; } = ""; private int DescribePersonalData => 1; public int Used => DescribePersonalData; }
            """));

    private static Task<string> Asked(string body, string types = "") =>
        Generation.TextOf(assembly: "[assembly: PrivacyAnalyzers.Recipient(\"Auditor\", PrivacyAnalyzers.RecipientRole.ThirdParty)]", source: (types.Length == 0 || types.Contains("Walk", StringComparison.Ordinal) ? Shop : "") + types + "\npublic static class Program { public static string Main() {\n" + body + "\n} }");
}
