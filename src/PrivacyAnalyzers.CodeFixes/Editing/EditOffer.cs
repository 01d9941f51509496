using System.Collections.Immutable;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>One way to mend a finding.</summary>
internal sealed class EditOffer
{
    internal EditOffer(string title, string equivalenceKey, params DocumentEdit[] edits)
    {
        Title = title;
        EquivalenceKey = equivalenceKey;
        Edits = ImmutableArray.Create(edits);
    }

    internal string Title { get; }

    internal string EquivalenceKey { get; }

    internal ImmutableArray<DocumentEdit> Edits { get; }
}
