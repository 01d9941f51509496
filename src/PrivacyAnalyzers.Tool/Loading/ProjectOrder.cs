using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Puts projects after those that they reference. A reference that closes a circle is left out, and said.</summary>
internal static class ProjectOrder
{
    /// <param name="projects">All projects, by their path.</param>
    /// <param name="references">The projects that each references.</param>
    internal static (ImmutableArray<string> Order, ImmutableArray<(string From, string To)> Cut) Of(IEnumerable<string> projects, Func<string, IEnumerable<string>> references)
    {
        var known = projects.ToHashSet(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<string>();
        var cut = ImmutableArray.CreateBuilder<(string, string)>();
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var project in known.Order(StringComparer.Ordinal))
        {
            Visit(project);
        }

        return (order.ToImmutable(), cut.ToImmutable());

        void Visit(string project)
        {
            if (state.ContainsKey(project))
            {
                return;
            }

            state[project] = false;
            foreach (var reference in references(project).Where(known.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (state.TryGetValue(reference, out var isDone) && !isDone)
                {
                    cut.Add((project, reference));
                }
                else
                {
                    Visit(reference);
                }
            }

            state[project] = true;
            order.Add(project);
        }
    }
}
