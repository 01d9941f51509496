namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Which shapes a datum of each category takes: <c>int EmailCount</c> and <c>DateTime PhoneVerifiedAt</c> are not what they mention.</summary>
internal static class ShapeFit
{
    private const ValueShape Always = ValueShape.Text | ValueShape.Unknown | ValueShape.Object;
    private const ValueShape Number = ValueShape.Integer | ValueShape.Fraction;

    /// <summary>For discovery: yes-or-no values, choices and durations are left out whatever their name.</summary>
    public static bool Suggests(DataCategory category, ValueShape shape) => (shape & (Always | Discovered(category))) != 0;

    /// <summary>For a marked member, whose name only has to be read: facts such as <c>bool IsPregnant</c> count too.</summary>
    public static bool Describes(DataCategory category, ValueShape shape) =>
        Suggests(category, shape)
        || (shape & ValueShape.Enum) != 0
        || ((shape & ValueShape.Bool) != 0 && IsStatedByYesOrNo(category))
        || ((shape & ValueShape.Uri) != 0 && category is DataCategory.Image or DataCategory.AccountIdentifier);

    private static ValueShape Discovered(DataCategory category) => category switch
    {
        DataCategory.BirthDate => ValueShape.Date | ValueShape.Integer,
        DataCategory.SocialSecurityNumber => ValueShape.Integer,
        DataCategory.TelephoneNumber => ValueShape.Integer,
        DataCategory.PhysicalAddress => ValueShape.Integer,
        DataCategory.OfficialIdentifier or DataCategory.AccountIdentifier or DataCategory.OnlineIdentifier => ValueShape.Integer | ValueShape.Guid,
        DataCategory.Gender or DataCategory.Nationality => ValueShape.Integer | ValueShape.Enum,
        DataCategory.FamilyStatus => ValueShape.Integer | ValueShape.Date | ValueShape.Enum,
        DataCategory.Financial => Number | ValueShape.Date,
        DataCategory.Location => Number,
        DataCategory.Behaviour => Number,
        DataCategory.Employment => ValueShape.Integer | ValueShape.Date,
        DataCategory.Image => ValueShape.Bytes | ValueShape.Uri,
        DataCategory.Credential => ValueShape.Integer | ValueShape.Bytes,
        DataCategory.Health => Number | ValueShape.Date | ValueShape.Bytes | ValueShape.Enum,
        DataCategory.Genetic or DataCategory.Biometric => ValueShape.Bytes | Number,
        DataCategory.CriminalRecord => ValueShape.Date | ValueShape.Integer,
        DataCategory.RacialOrEthnicOrigin or DataCategory.PoliticalOpinion or DataCategory.ReligionOrBelief or DataCategory.TradeUnionMembership
            or DataCategory.SexLifeOrOrientation => ValueShape.Integer | ValueShape.Enum,
        _ => ValueShape.None,
    };

    private static bool IsStatedByYesOrNo(DataCategory category) => category
        is >= DataCategory.Health
        or DataCategory.FamilyStatus
        or DataCategory.Behaviour
        or DataCategory.Gender;
}
