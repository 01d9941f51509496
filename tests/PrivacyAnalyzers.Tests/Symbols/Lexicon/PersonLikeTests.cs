using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

public sealed class PersonLikeTests
{
    [Theory]
    [InlineData("Customer")]
    [InlineData("Customers")]
    [InlineData("ApplicationUser")]
    [InlineData("IdentityUser")]
    [InlineData("CustomerDto")]
    [InlineData("UserViewModel")]
    [InlineData("CreateUserRequest")]
    [InlineData("UserRegisteredEvent")]
    [InlineData("PatientRecord")]
    [InlineData("IUser")]
    [InlineData("Tenant")]
    [InlineData("Beneficiary")]
    [InlineData("Beneficiaries")]
    [InlineData("People")]
    [InlineData("Client")]
    [InlineData("ClientParticulier")]
    [InlineData("Utilisateur")]
    [InlineData("Usager")]
    [InlineData("Salarié")]
    [InlineData("Salarie")]
    [InlineData("Adherent")]
    [InlineData("Abonnés")]
    [InlineData("Élève")]
    [InlineData("Locataire")]
    [InlineData("Assure")]
    [InlineData("Prospect")]
    [InlineData("Citoyen")]
    [InlineData("FicheClient")]
    public void Type_names_about_people(string name) => Assert.True(CategoryInference.IsPersonLike(name));

    [Theory]
    [InlineData("UserService")]
    [InlineData("IUserRepository")]
    [InlineData("UserManager")]
    [InlineData("UserController")]
    [InlineData("CustomerFactory")]
    [InlineData("HttpClient")]
    [InlineData("RestClient")]
    [InlineData("TcpClient")]
    [InlineData("UserRole")]
    [InlineData("UserControl")]
    [InlineData("UserId")]
    [InlineData("UserSettings")]
    [InlineData("ClientOptions")]
    [InlineData("UserNotFoundException")]
    [InlineData("CustomerOrder")]
    [InlineData("Order")]
    [InlineData("Product")]
    [InlineData("MemberExpression")]
    [InlineData("Dto")]
    [InlineData("")]
    public void Type_names_about_other_things(string name) => Assert.False(CategoryInference.IsPersonLike(name));

    [Theory]
    [InlineData("Customer", true)]
    [InlineData("Admin", true)]
    [InlineData("Address", true)]
    [InlineData("Registration", true)]
    [InlineData("Newsletter", true)]
    [InlineData("Child", true)]
    [InlineData("Movie", false)]
    [InlineData("Device", false)]
    [InlineData("Connection", false)]
    [InlineData("EmailService", false)]
    [InlineData("Emails", false)]
    [InlineData("CyclicOne", false)]
    [InlineData("EnumType", false)]
    [InlineData("Handler", false)]
    [InlineData("PhotoStream", false)]
    public void Types_by_their_members_and_bases(string name, bool expected) =>
        Assert.Equal(expected, CategoryInference.IsPersonLike(SampleTypes.Declared(name)));

    [Fact]
    public void One_strong_member_opens_the_permissive_list_for_the_others()
    {
        var registration = SampleTypes.Declared("Registration");
        var text = SampleTypes.Of("string");

        Assert.True(CategoryInference.Infer("City", text, registration.Name).IsNone);
        Assert.Equal(DataCategory.PhysicalAddress, CategoryInference.Infer("City", text, registration.Name, CategoryInference.IsPersonLike(registration)).Category);
    }
}
