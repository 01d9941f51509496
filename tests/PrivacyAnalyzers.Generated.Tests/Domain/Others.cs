namespace PrivacyAnalyzers.Generated.Tests.Domain;

public enum Gender
{
    None,
    CanaryGender,
}

public partial record Place([PersonalData<Delivery>(DataCategory.Name)] string City, [PersonalData<Delivery>] string Door);

public partial struct Spot
{
    [PersonalData<Delivery>(DataCategory.Location)] public double Latitude { get; set; }
}

public sealed partial class Employee : Person
{
    [PersonalData<Support>(DataCategory.Employment)] public string Position { get; set; } = "canary-position";
}

public partial record Ticket([PersonalData<Support>(DataCategory.EmailAddress)] string From, [PersonalData<Support>(DataCategory.FreeText)] string Text)
{
    public Ticket()
        : this("canary-from@canary-domain.example", "canary-text")
    {
    }
}

public sealed partial record Answer([PersonalData<Support>(DataCategory.Name)] string By) : Ticket
{
    public Answer()
        : this("Canary-By Doe")
    {
    }
}

public readonly partial record struct Contact<T>([PersonalData<Support>(DataCategory.EmailAddress)] T Value, int Number);
