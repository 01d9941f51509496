using System.Collections.Immutable;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>What changed from one lock to another. The order of anything is no change; a rename is one.</summary>
internal static class LockDiff
{
    internal static ImmutableArray<Change> Between(PrivacyLock before, PrivacyLock after)
    {
        var changes = new List<Change>();
        if (before.Controller != after.Controller)
        {
            changes.Add(new(ChangeKind.ControllerChanged, "", before.Controller ?? "", after.Controller ?? ""));
        }

        Purposes(before, after, changes);
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        Types(before, after, changes, renames);
        if (before.Sinks is { } old && after.Sinks is { } current)
        {
            changes.AddRange(new SinkDiff(old, current, renames).Changes());
        }

        return [.. changes.OrderBy(static change => change.Kind).ThenBy(static change => change.Place, StringComparer.Ordinal).ThenBy(static change => change.After, StringComparer.Ordinal)];
    }

    private static void Purposes(PrivacyLock before, PrivacyLock after, List<Change> changes)
    {
        var old = before.Purposes.ToDictionary(static purpose => purpose.Key, StringComparer.Ordinal);
        foreach (var purpose in after.Purposes)
        {
            if (!old.Remove(purpose.Key, out var was))
            {
                changes.Add(new(ChangeKind.PurposeAdded, purpose.Key, After: purpose.Description));
                changes.AddRange(purpose.Recipients.Select(recipient => new Change(ChangeKind.RecipientAdded, purpose.Key, After: Show(recipient))));
                continue;
            }

            Add(ChangeKind.BasisChanged, was.Basis, purpose.Basis);
            Add(ChangeKind.DescriptionChanged, was.Description, purpose.Description);
            Retention(purpose.Key, was.Retention ?? "", purpose.Retention ?? "", changes);
            var recipients = was.Recipients.ToDictionary(static recipient => recipient.Name, StringComparer.Ordinal);
            foreach (var recipient in purpose.Recipients)
            {
                if (!recipients.Remove(recipient.Name, out var known))
                {
                    changes.Add(new(ChangeKind.RecipientAdded, purpose.Key, After: Show(recipient)));
                }
                else if (known != recipient)
                {
                    changes.Add(new(ChangeKind.RecipientChanged, purpose.Key, Show(known), Show(recipient)));
                }
            }

            changes.AddRange(recipients.Values.Select(recipient => new Change(ChangeKind.RecipientRemoved, purpose.Key, Show(recipient))));

            void Add(ChangeKind kind, string was, string now)
            {
                if (was != now)
                {
                    changes.Add(new(kind, purpose.Key, was, now));
                }
            }
        }

        changes.AddRange(old.Values.Select(static purpose => new Change(ChangeKind.PurposeRemoved, purpose.Key, purpose.Description)));
    }

    /// <param name="before">What was.</param>
    /// <param name="after">What is.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="renames">Full names, old to new.</param>
    private static void Types(PrivacyLock before, PrivacyLock after, List<Change> changes, Dictionary<string, string> renames)
    {
        var old = before.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        var added = new List<LockedType>();
        foreach (var type in after.Types)
        {
            if (old.Remove(type.Name, out var was))
            {
                Compare(was, type, changes, renames);
            }
            else
            {
                added.Add(type);
            }
        }

        foreach (var (was, now) in Renamed(old.Values, added, static type => type.Subject + ":" + string.Join(';', type.Members.Select(static member => member.Name + "|" + member.Signature))))
        {
            changes.Add(new(ChangeKind.TypeRenamed, Short(now.Name), Short(was.Name)));
            renames[was.Name] = now.Name;
            Rights(was, now, changes);
            old.Remove(was.Name);
            added.Remove(now);
        }

        foreach (var type in added)
        {
            Compare(new LockedType(type.Name, type.Subject, type.Rights, []), type, changes, renames);
        }

        foreach (var type in old.Values)
        {
            Compare(type, new LockedType(type.Name, type.Subject, type.Rights, []), changes, renames);
        }
    }

    private static void Compare(LockedType before, LockedType after, List<Change> changes, Dictionary<string, string> renames)
    {
        if (before.Subject != after.Subject)
        {
            changes.Add(new(ChangeKind.SubjectChanged, Short(after.Name), before.Subject ?? "", after.Subject ?? ""));
        }

        Rights(before, after, changes);
        var old = before.Members.ToDictionary(static member => member.Name, StringComparer.Ordinal);
        var added = new List<LockedMember>();
        foreach (var member in after.Members)
        {
            if (old.Remove(member.Name, out var was))
            {
                Compare(Short(after.Name) + "." + member.Name, was, member, changes);
            }
            else
            {
                added.Add(member);
            }
        }

        foreach (var (was, now) in Renamed(old.Values, added, static member => member.Signature))
        {
            changes.Add(new(ChangeKind.DataRenamed, Short(after.Name) + "." + now.Name, Short(after.Name) + "." + was.Name));
            renames[after.Name + "." + was.Name] = after.Name + "." + now.Name;
            old.Remove(was.Name);
            added.Remove(now);
        }

        foreach (var member in added)
        {
            changes.Add(new(IsSensitive(member.Category) ? ChangeKind.SensitiveDataAdded : ChangeKind.DataAdded, Short(after.Name) + "." + member.Name, member.Category, Uses(member)));
        }

        changes.AddRange(old.Values.Select(member => new Change(ChangeKind.DataRemoved, Short(after.Name) + "." + member.Name, member.Category)));
    }

    private static void Compare(string place, LockedMember before, LockedMember after, List<Change> changes)
    {
        if (before.Category != after.Category)
        {
            changes.Add(new(ChangeKind.CategoryChanged, place, before.Category, after.Category));
        }

        if (before.Erasure != after.Erasure)
        {
            changes.Add(new(ChangeKind.ErasureChanged, place, before.Erasure ?? "Default", after.Erasure ?? "Default"));
        }

        foreach (var (key, period) in after.Purposes)
        {
            if (before.Purposes.TryGetValue(key, out var was))
            {
                Retention(place + " (" + key + ")", was, period, changes);
            }
            else
            {
                changes.Add(new(ChangeKind.DataUsedForMore, place, After: key));
            }
        }

        changes.AddRange(before.Purposes.Keys.Where(key => !after.Purposes.ContainsKey(key)).Select(key => new Change(ChangeKind.DataUsedForLess, place, key)));
    }

    private static void Rights(LockedType before, LockedType after, List<Change> changes)
    {
        changes.AddRange(before.Rights.Except(after.Rights).Select(right => new Change(ChangeKind.RightLost, Short(after.Name), right)));
        changes.AddRange(after.Rights.Except(before.Rights).Select(right => new Change(ChangeKind.RightGained, Short(after.Name), After: right)));
    }

    // No period is the longest of all.
    private static void Retention(string place, string before, string after, List<Change> changes)
    {
        if (before != after)
        {
            var longer = after.Length == 0 || (before.Length > 0 && Iso8601Period.TryParse(before, out var was) && Iso8601Period.TryParse(after, out var now) && now.IsSurelyLongerThan(was));
            changes.Add(new(longer ? ChangeKind.RetentionLonger : ChangeKind.RetentionShorter, place, before, after));
        }
    }

    /// <summary>One that is gone and one that is new, with the same content that no other has.</summary>
    private static List<(T Was, T Now)> Renamed<T>(IEnumerable<T> gone, IEnumerable<T> added, Func<T, string> content)
    {
        var old = gone.GroupBy(content, StringComparer.Ordinal).Where(static group => group.Count() == 1).ToDictionary(static group => group.Key, static group => group.Single(), StringComparer.Ordinal);
        return [.. added.GroupBy(content, StringComparer.Ordinal).Where(static group => group.Count() == 1).Where(group => old.ContainsKey(group.Key)).Select(group => (old[group.Key], group.Single()))];
    }

    private static bool IsSensitive(string category) =>
        Enum.TryParse<DataCategory>(category, out var known) && (known >= DataCategory.Health || known == DataCategory.SocialSecurityNumber);

    private static string Uses(LockedMember member) => string.Join(", ", member.Purposes.Keys);

    private static string Show(LockedRecipient recipient) => recipient.Name + (recipient.Country is null ? "" : " (" + recipient.Country + (recipient.Transfer is null ? "" : ", " + recipient.Transfer) + ")");

    internal static string Short(string type) => type[(type.LastIndexOf('.') + 1)..].Replace('+', '.');
}
