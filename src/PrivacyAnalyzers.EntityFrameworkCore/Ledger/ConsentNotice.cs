namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>The text that people were shown when they were asked, kept once for each version and language, and never changed.</summary>
public sealed class ConsentNotice
{
    /// <summary>The purpose.</summary>
    public string PurposeKey { get; init; } = "";

    /// <summary>The version of the text; see <see cref="PurposeAttribute.TextVersion"/>.</summary>
    public string TextVersion { get; init; } = "";

    /// <summary>The language of the text: BCP 47, in lower case.</summary>
    public string Language { get; init; } = "";

    /// <summary>The text, as it was shown.</summary>
    public string Text { get; init; } = "";

    /// <summary>The hash of the text: SHA-256 over UTF-8, in lower-case hexadecimal. Acts carry it.</summary>
    public string Hash { get; init; } = "";

    /// <summary>When it was stored, in ticks of universal time.</summary>
    public long StoredAtTicks { get; init; }
}
