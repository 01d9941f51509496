using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation;

/// <summary>Applies <c>privacy.personal_data_attributes</c>: a member that carries one of them is not shown.</summary>
internal static class ConfiguredMarks
{
    internal static GeneratedModel Apply(GeneratedModel model, EquatableArray<string> configured)
    {
        var redaction = model.Text.Redaction;
        if (configured.Count == 0 || !redaction.Members.Any(member => IsMarked(member, configured)))
        {
            return model;
        }

        var members = redaction.Members.Select(member => IsMarked(member, configured) ? Masked(member) : member);
        return model with { Text = model.Text with { Redaction = redaction with { Members = EquatableArray<MemberModel>.From(members) } } };
    }

    private static bool IsMarked(MemberModel member, EquatableArray<string> configured) =>
        member.Text is MemberText.Text or MemberText.Value or MemberText.EnumName && member.OtherMarks.Any(mark => configured.Contains(mark));

    private static MemberModel Masked(MemberModel member) => member with { Text = MemberText.Mask, Reason = "personal data by configuration" };
}
