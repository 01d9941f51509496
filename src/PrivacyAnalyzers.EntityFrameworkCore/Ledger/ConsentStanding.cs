namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>How a person stands to a purpose now: what the acts amount to, in one row, which is held while an act is added.</summary>
public sealed class ConsentStanding
{
    /// <summary>The person, by a keyed hash.</summary>
    public string SubjectPseudonym { get; init; } = "";

    /// <summary>The purpose.</summary>
    public string PurposeKey { get; init; } = "";

    /// <summary>How many acts were recorded.</summary>
    public long Sequence { get; set; }

    /// <summary>What the last act about consent left behind, by when it happened; null where there was none.</summary>
    public ConsentState? Consent { get; set; }

    /// <summary>When that act happened, in ticks of universal time.</summary>
    public long ConsentActedAtTicks { get; set; }

    /// <summary>Until when the consent holds, in ticks of universal time; null for one that holds until it is withdrawn.</summary>
    public long? ConsentValidUntilTicks { get; set; }

    /// <summary>The text that was consented to.</summary>
    public string? ConsentTextVersion { get; set; }

    /// <summary>Whether an objection stands.</summary>
    public bool IsObjected { get; set; }

    /// <summary>When the person last objected, or took an objection back, in ticks of universal time.</summary>
    public long ObjectionActedAtTicks { get; set; }

    // Acts are ordered by when they happened. On a tie, the one that says no stands.
    internal void Apply(ConsentEntry entry)
    {
        var isAboutConsent = entry.State is not (ConsentState.Requested or ConsentState.ObjectionLifted);
        if (isAboutConsent && (Consent is null || entry.ActedAtTicks > ConsentActedAtTicks || (entry.ActedAtTicks == ConsentActedAtTicks && entry.State != ConsentState.Given)))
        {
            (Consent, ConsentActedAtTicks, ConsentValidUntilTicks, ConsentTextVersion) = (entry.State, entry.ActedAtTicks, entry.ValidUntilTicks, entry.TextVersion);
        }

        var isObjection = entry.State == ConsentState.Objected;
        if ((isObjection || entry.State == ConsentState.ObjectionLifted) && (entry.ActedAtTicks > ObjectionActedAtTicks || (entry.ActedAtTicks == ObjectionActedAtTicks && isObjection)))
        {
            (IsObjected, ObjectionActedAtTicks) = (isObjection, entry.ActedAtTicks);
        }
    }
}
