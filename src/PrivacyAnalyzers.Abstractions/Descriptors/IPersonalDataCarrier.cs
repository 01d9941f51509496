namespace PrivacyAnalyzers;

/// <summary>
/// Tells what the marks say of an object's own type, whatever type it is held as. The generator implements it on partial types, so that an export of a
/// member has all that is in its value, members of derived types included (GDPR 15, 20).
/// </summary>
public interface IPersonalDataCarrier
{
    /// <summary>What the marks say of the object's own type.</summary>
    EntityDescriptor Descriptor { get; }
}
