using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The statement that gives one member to a redaction writer. Each member is read once at most.</summary>
internal static class MemberExpression
{
    internal static string Write(MemberModel member)
    {
        var name = Literal.Of(member.Name);
        var read = "this." + member.Access;
        var format = member.Detail.Length == 0 ? "" : ", " + Literal.Of(member.Detail);
        return !member.IsRead ? "writer.Hide(" + name + ");" : member.Text switch
        {
            MemberText.Category => "writer.Mask(" + name + ", " + GlobalNames.DataCategory + "." + member.Category + ", " + read + format + ");",
            MemberText.Text or MemberText.Value or MemberText.EnumName => "writer.Show(" + name + ", " + read + format + ");",
            MemberText.Redacted => "writer.ShowRedacted(" + name + ", " + read + ");",
            MemberText.Count => "writer.ShowCount(" + name + ", " + read + (member.CanBeNull ? "?." : ".") + member.Detail + ");",
            MemberText.ImmutableArrayCount => "writer.ShowCount(" + name + ", " + read + ".IsDefault ? (int?)null : " + read + "." + member.Detail + ");",
            _ => "writer.Hide(" + name + (member.CanBeNull ? ", " + read + " is null" : "") + ");",
        };
    }
}
