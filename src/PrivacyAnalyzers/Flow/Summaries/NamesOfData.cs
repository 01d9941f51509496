using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// The names by which code can come to personal data, or to a consent check: of what is marked, and of whatever mentions such a name. A body that
/// mentions none cannot bring data of its own into play. Names, not symbols: nothing is bound, a few too many are found, none too few.
/// </summary>
internal sealed class NamesOfData
{
    private readonly Lazy<HashSet<string>> _names;

    internal NamesOfData(KnownSymbols known) => _names = new(() => Read(known), LazyThreadSafetyMode.ExecutionAndPublication);

    internal bool Contains(string name) => _names.Value.Contains(name);

    /// <summary>A call of the member may bring data, by what its own code does.</summary>
    internal bool Mention(IMethodSymbol method) => Contains(method.MethodKind switch
    {
        MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion => method.ContainingType.Name,
        _ => (method.AssociatedSymbol is IPropertySymbol { IsIndexer: true } ? method.ContainingType : method.AssociatedSymbol ?? method).Name,
    });

    private static HashSet<string> Read(KnownSymbols known)
    {
        if (known.PresumedMarks is { FollowsHelpers: false })
        {
            return new(Marked(known), StringComparer.Ordinal);
        }

        var mentions = known.Compilation.SyntaxTrees.Select(Mentions.In).ToArray();

        // What is marked beside the declarations, by options or by presumption, no stamp tells of.
        return known.PresumedMarks is not null || known.Checks.Configured.Members.Any()
            ? Reached(Marked(known), mentions)
            : KeptNames.Of(known.Compilation, mentions, () => Marked(known).ToList(), Reached);
    }

    private static HashSet<string> Reached(IEnumerable<string> marked, Mentions[] mentions)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>();
        foreach (var name in marked)
        {
            Add(name);
        }

        var byMention = new Dictionary<string, List<Mentions.Declaration>>(StringComparer.Ordinal);
        foreach (var declaration in mentions.SelectMany(static file => file.Declarations))
        {
            foreach (var mentioned in declaration.Mentioned)
            {
                if (!byMention.TryGetValue(mentioned, out var mentioning))
                {
                    byMention.Add(mentioned, mentioning = new());
                }

                mentioning.Add(declaration);
            }
        }

        while (waiting.Count > 0)
        {
            if (byMention.TryGetValue(waiting.Dequeue(), out var mentioning))
            {
                foreach (var declaration in mentioning)
                {
                    Add(declaration.Name);
                    if (declaration.IsValue)
                    {
                        Add(declaration.Type);
                    }
                }
            }
        }

        return names;

        void Add(string name)
        {
            if (name.Length > 0 && names.Add(name))
            {
                waiting.Enqueue(name);
            }
        }
    }

    private static IEnumerable<string> Marked(KnownSymbols known)
    {
        foreach (var type in known.Declarations.Types)
        {
            if (known.Marks.Of(type) is not null || known.Subjects.IsSubject(type))
            {
                yield return type.Name;
            }

            // What overrides or implements something marked has its name; what is of a marked type mentions that.
            var isMarked = known.PresumedMarks is not null || type.DeclaringSyntaxReferences.IsEmpty
                || type.AllInterfaces.Any(IsOfOthers)
                || type.SelfAndBases().Concat(type.AllInterfaces).Any(above => known.Marks.Of(above) is not null || known.Subjects.IsSubject(above));
            var overridesOthers = !isMarked && type.SelfAndBases().Skip(1).Any(IsOfOthers);
            if (!isMarked && !overridesOthers && !known.Kinds.Attributes.MayStandIn(type))
            {
                continue;
            }

            foreach (var member in type.GetMembers())
            {
                if (!isMarked && !(overridesOthers && member.IsOverride) && !known.Kinds.Attributes.MayStandOnOrIn(member))
                {
                    continue;
                }

                if (IsMarked(known, member) || (member is IMethodSymbol method && method.Parameters.Any(parameter => IsMarked(known, parameter))))
                {
                    yield return member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : member.Name;
                    if (member is IPropertySymbol or IFieldSymbol)
                    {
                        yield return type.Name;
                    }
                }
            }
        }

        foreach (var member in known.Checks.Configured.Members)
        {
            yield return member.Name;
        }

        foreach (var member in known.Marks.MarkedFromOutside)
        {
            yield return member.Name;
            yield return member.ContainingType.Name;
        }
    }

    /// <summary>Marks may stand above that no source shows.</summary>
    private static bool IsOfOthers(INamedTypeSymbol above) => above.DeclaringSyntaxReferences.IsEmpty && above.TypeKind != TypeKind.Error && !ValueTypes.IsFramework(above);

    private static bool IsMarked(KnownSymbols known, ISymbol member) =>
        known.Marks.Of(member) is not null || known.Checks.IsCheck(member) || known.Marks.OwnMarks(member).Any(mark => mark.Kind is MarkKind.GrantsConsent or MarkKind.WithdrawsConsent);
}
