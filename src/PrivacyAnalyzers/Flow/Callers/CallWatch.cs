using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Callers;

/// <summary>Notes, while a body is analysed, what it has proved at each of its calls of one method. Several ways to one call are all of them.</summary>
internal sealed class CallWatch
{
    private readonly Dictionary<(SyntaxNode Call, Assumption Asked), Note> _notes = new();

    internal CallWatch(IMethodSymbol method, ImmutableArray<Assumption> asked)
    {
        Method = method;
        Asked = asked;
    }

    /// <summary>A definition, as <see cref="Summaries.MethodBodies.Definition"/> gives it.</summary>
    internal IMethodSymbol Method { get; }

    internal ImmutableArray<Assumption> Asked { get; }

    internal void Clear() => _notes.Clear();

    internal void Add(SyntaxNode call, Assumption asked, Note note) =>
        _notes[(call, asked)] = _notes.TryGetValue((call, asked), out var known) ? known.And(note) : note;

    /// <summary>What is known at the call; nothing is proved where control was never seen to come.</summary>
    internal Note At(SyntaxNode call, Assumption asked) => _notes.TryGetValue((call, asked), out var note) ? note : Note.Refuted;

    /// <summary>What one call tells of one assumption.</summary>
    internal readonly struct Note
    {
        internal static readonly Note Proved = new(holds: true, ImmutableArray<Assumption>.Empty);
        internal static readonly Note Refuted = new(holds: false, ImmutableArray<Assumption>.Empty);

        private Note(bool holds, ImmutableArray<Assumption> needs)
        {
            Holds = holds;
            Needs = needs;
        }

        internal bool Holds { get; }

        /// <summary>What the callers of the calling body would have to prove for it; empty where nothing they do helps.</summary>
        internal ImmutableArray<Assumption> Needs { get; }

        internal static Note Open(ImmutableArray<Assumption> needs) => new(holds: false, needs);

        internal Note And(Note other)
        {
            if (Holds || other.Holds)
            {
                return Holds ? other : this;
            }

            return Needs.IsEmpty || other.Needs.IsEmpty ? Refuted : Open(Needs.Union(other.Needs).ToImmutableArray());
        }
    }
}
