using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The statement that appends one member to a redacted text. Each member is read once at most.</summary>
internal static class MemberExpression
{
    private const string Mask = "***";

    /// <param name="member">The member.</param>
    /// <param name="separator">What goes before its name.</param>
    /// <param name="local">A name for a local, should one be needed.</param>
    internal static string Append(MemberModel member, string separator, string local)
    {
        var head = separator + member.Name + " = ";
        return IsConstant(member)
            ? "builder.Append(" + Literal.Of(head + Mask) + ");"
            : "builder.Append(" + Literal.Of(head) + ").Append(" + Value(member, local) + ");";
    }

    private static bool IsConstant(MemberModel member) => !member.IsRead || member is { Text: MemberText.Mask, CanBeNull: false };

    private static string Value(MemberModel member, string local)
    {
        var read = "this." + member.Access;
        switch (member.Text)
        {
            case MemberText.Text:
                return read + " ?? \"null\"";

            case MemberText.Value:
                var format = member.Detail.Length == 0 ? "" : Literal.Of(member.Detail) + ", ";
                return Conditional(read, member.CanBeNull, "ToString(" + format + GlobalNames.InvariantCulture + ")");

            case MemberText.EnumName:
                return Conditional(read, member.CanBeNull, "ToString()");

            case MemberText.Redacted:
                var target = member.NeedsCast ? "((" + GlobalNames.Redactable + (member.CanBeNull ? "?" : "") + ")" + read + ")" : read;
                return Conditional(target, member.CanBeNull, "ToRedactedString()");

            case MemberText.Count:
                return member.CanBeNull
                    ? read + " is { } " + local + " ? " + Counted(local + "." + member.Detail) + " : \"null\""
                    : Counted(read + "." + member.Detail);

            case MemberText.ImmutableArrayCount:
                return read + ".IsDefault ? \"null\" : " + Counted(read + "." + member.Detail);

            default:
                return read + " is null ? \"null\" : \"" + Mask + "\"";
        }
    }

    private static string Conditional(string target, bool canBeNull, string call) =>
        canBeNull ? target + "?." + call + " ?? \"null\"" : target + "." + call;

    private static string Counted(string count) => "\"[\" + " + count + ".ToString(" + GlobalNames.InvariantCulture + ") + \"]\"";
}
