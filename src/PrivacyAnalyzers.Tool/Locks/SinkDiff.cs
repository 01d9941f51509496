using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>What changed in how members leave. A member, type or method that was renamed is the same one; code that moved within its member is no change.</summary>
/// <param name="before">What was.</param>
/// <param name="after">What is.</param>
/// <param name="renames">Full names of types and members, old to new.</param>
internal sealed class SinkDiff(ImmutableArray<LockedSink> before, ImmutableArray<LockedSink> after, IReadOnlyDictionary<string, string> renames)
{
    private static readonly HashSet<string> Leaving = new(StringComparer.Ordinal) { "disclosure", "person", "prompt", "url", "response" };

    internal IEnumerable<Change> Changes()
    {
        var was = before.Select(sink => sink with { Data = Renamed(sink.Data), In = [.. sink.In.Select(Renamed)] }).ToList();
        var code = RenamedCode(was);
        var old = was.Select(sink => sink with { In = [.. sink.In.Select(name => code.GetValueOrDefault(name, name))] }).ToDictionary(static sink => sink.Way, StringComparer.Ordinal);
        var more = new List<LockedSink>();
        foreach (var sink in after)
        {
            ImmutableArray<string> known = old.Remove(sink.Way, out var same) ? same.In : [];
            if (sink.In.Except(known, StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } added)
            {
                more.Add(sink with { In = added });
            }
        }

        return code.Select(static rename => Rename(rename.Key, rename.Value)).Distinct()
            .Concat(Grouped(more, static sink => Leaving.Contains(sink.Kind) ? ChangeKind.DataSent : ChangeKind.DataShown))
            .Concat(Grouped(old.Values, static _ => ChangeKind.SinkRemoved));
    }

    // Several members that leave by one call are one line.
    private static IEnumerable<Change> Grouped(IEnumerable<LockedSink> sinks, Func<LockedSink, ChangeKind> kind) =>
        from sink in sinks
        group sink by sink.Route + "|" + string.Join(',', sink.In) into alike
        let names = alike.Select(static sink => Member(sink.Data)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        select new Change(kind(alike.First()), string.Join(", ", names), After: alike.Key) { Sink = alike.First() };

    // A name that is gone and one that is new, by which the same members leave in the same ways, and no other does.
    private Dictionary<string, string> RenamedCode(List<LockedSink> was)
    {
        var (old, young) = (ByCode(was), ByCode(after));
        var gone = old.Where(code => !young.ContainsKey(code.Key)).ToLookup(static code => code.Value, static code => code.Key, StringComparer.Ordinal);
        var added = young.Where(code => !old.ContainsKey(code.Key)).ToLookup(static code => code.Value, static code => code.Key, StringComparer.Ordinal);
        return gone.SelectMany(same => Pairs([.. same], [.. added[same.Key]])).ToDictionary(static pair => pair.Was, static pair => pair.Now, StringComparer.Ordinal);
    }

    // Methods that are alike in what they do keep their own names where their type is renamed.
    private static IEnumerable<(string Was, string Now)> Pairs(List<string> gone, List<string> added) => gone.Count == 1 && added.Count == 1
        ? [(gone[0], added[0])]
        : gone.Select(name => (Was: name, Now: added.Where(other => Method(other) == Method(name)).ToList())).Where(pair => pair.Now.Count == 1 && gone.Count(name => Method(name) == Method(pair.Was)) == 1).Select(static pair => (pair.Was, pair.Now[0]));

    private static Dictionary<string, string> ByCode(IEnumerable<LockedSink> sinks) => sinks
        .SelectMany(static sink => sink.In.Select(code => (Code: code, sink.Way)))
        .GroupBy(static found => found.Code, static found => found.Way, StringComparer.Ordinal)
        .ToDictionary(static code => code.Key, static code => string.Join('\n', code.Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    // A method that keeps its name in another type: the type is what was renamed.
    private static Change Rename(string was, string now) => Method(was) == Method(now) && was.Contains('.', StringComparison.Ordinal)
        ? new(ChangeKind.CodeRenamed, LockDiff.Short(TypeOf(now)), LockDiff.Short(TypeOf(was)))
        : new(ChangeKind.CodeRenamed, Member(now), Member(was));

    private string Renamed(string name) =>
        renames.TryGetValue(name, out var now) ? now
        : name.LastIndexOf('.') is > 0 and var dot && renames.TryGetValue(name[..dot], out var type) ? Renamed(type + name[dot..])
        : name;

    private static string Method(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string TypeOf(string name) => name[..Math.Max(name.LastIndexOf('.'), 0)];

    /// <summary><c>Customer.Email</c> for <c>Shop.Customer.Email</c>.</summary>
    internal static string Member(string name) => TypeOf(name) is { Length: > 0 } type ? LockDiff.Short(type) + "." + Method(name) : name;
}
