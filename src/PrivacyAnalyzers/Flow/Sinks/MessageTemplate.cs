using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>A message template: <c>{Name}</c> takes the next argument's text, <c>{@Name}</c> takes the object apart.</summary>
internal static class MessageTemplate
{
    /// <summary>For each hole, in order, whether it takes its argument apart.</summary>
    internal static ImmutableArray<bool> Destructures(string template)
    {
        var holes = ImmutableArray.CreateBuilder<bool>();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                continue;
            }

            if (i + 1 < template.Length && template[i + 1] == '{')
            {
                i++;
                continue;
            }

            holes.Add(i + 1 < template.Length && template[i + 1] == '@');
        }

        return holes.ToImmutable();
    }
}
