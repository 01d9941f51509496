using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Reading;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// The names of data of the last compilation, for the next one: a letter typed in a body changes no mark, and seldom what the body mentions. Holds no compilation
/// and no symbol, and lives as long as the files it is kept with.
/// </summary>
internal sealed class KeptNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<KeptNames?>> ByTree = new();

    private readonly DeclarationStamp _stamp;
    private readonly Mentions[] _mentions;
    private readonly List<string> _marked;
    private readonly HashSet<string> _names;

    private KeptNames(DeclarationStamp stamp, Mentions[] mentions, List<string> marked, HashSet<string> names)
    {
        _stamp = stamp;
        _mentions = mentions;
        _marked = marked;
        _names = names;
    }

    /// <param name="compilation">The one they are asked of.</param>
    /// <param name="mentions">What its files mention, in their order.</param>
    /// <param name="marked">Reads the names of what is marked: of nothing but declarations.</param>
    /// <param name="reached">Those from which code can come to these.</param>
    internal static HashSet<string> Of(Compilation compilation, Mentions[] mentions, Func<List<string>> marked, Func<IEnumerable<string>, Mentions[], HashSet<string>> reached)
    {
        // Whichever file is being edited, one of the two is not.
        var places = new[] { compilation.SyntaxTrees.FirstOrDefault(), compilation.SyntaxTrees.LastOrDefault() }.OfType<SyntaxTree>().Select(ByTree.GetOrCreateValue).ToList();
        var last = places.Select(static place => Volatile.Read(ref place.Value)).FirstOrDefault(static kept => kept is not null);
        var stamp = DeclarationStamp.Of(compilation, CancellationToken.None);
        var isDeclaredSo = last?._stamp.Equals(stamp) == true;
        if (isDeclaredSo && last!.ReachesAsMuch(mentions))
        {
            Keep(places, last);
            return last._names;
        }

        var names = isDeclaredSo ? last!._marked : marked();
        var found = reached(names, mentions);
        Keep(places, new KeptNames(stamp, mentions, names, found));
        return found;
    }

    private static void Keep(List<StrongBox<KeptNames?>> places, KeptNames kept) => places.ForEach(place => Volatile.Write(ref place.Value, kept));

    /// <summary>
    /// The same declarations mention a name of data. One that is mentioned nowhere else any more may stay too long: a name too many costs time, and finds nothing.
    /// </summary>
    private bool ReachesAsMuch(Mentions[] mentions)
    {
        for (var i = 0; i < mentions.Length; i++)
        {
            if (!ReferenceEquals(mentions[i], _mentions[i]) && !Reaching(mentions[i]).SequenceEqual(Reaching(_mentions[i])))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<(string Name, string Type, bool IsValue, bool Reaches)> Reaching(Mentions file) =>
        file.Declarations.Select(declaration => (declaration.Name, declaration.Type, declaration.IsValue, declaration.Mentioned.Any(_names.Contains)));
}
