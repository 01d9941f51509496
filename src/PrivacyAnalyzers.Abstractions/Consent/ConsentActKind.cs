namespace PrivacyAnalyzers;

/// <summary>By what kind of act consent was given or withdrawn (GDPR 4(11): a statement or a clear affirmative action).</summary>
/// <remarks>There is no "unknown" and no zero: an import states its evidence.</remarks>
public enum ConsentActKind
{
    /// <summary>A form filled in and sent, its boxes empty at first (GDPR recital 32).</summary>
    Form = 1,

    /// <summary>A form, then a confirmation from the address given.</summary>
    DoubleOptIn = 2,

    /// <summary>By word, in person or by telephone; a recording or a note is the proof.</summary>
    Spoken = 3,

    /// <summary>On paper.</summary>
    Paper = 4,

    /// <summary>Through a programming interface, by the software of the person or on the person's instruction.</summary>
    Api = 5,

    /// <summary>By the link, or the unsubscribe header, of a message.</summary>
    UnsubscribeLink = 6,

    /// <summary>Taken over from another system; <see cref="ConsentAct.Source"/> is the evidence.</summary>
    Imported = 7,
}
