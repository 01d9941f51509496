using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow.Callers;

/// <summary>
/// The join of the facts at the calls of a private method. Asked only about what a body was found to miss, and answered from the compilation
/// alone: each calling body is analysed on its own, and what it takes from its own callers is asked of those. What no call outside a circle of
/// calls has proved is not proved by the circle.
/// </summary>
internal sealed class CallerFacts
{
    /// <summary>Questions about callers of callers end here; what is open then is not proved.</summary>
    private const int MaximumQuestions = 96;

    private readonly FlowContext _context;

    internal CallerFacts(FlowContext context) => _context = context;

    internal bool AreAllKnown(IMethodSymbol method) => PrivateMethods.IsOne(method, _context.Bodies);

    /// <summary>Those of the assumptions that hold at every call of the method.</summary>
    internal ImmutableArray<Assumption> Proved(IMethodSymbol method, ImmutableArray<Assumption> asked, CancellationToken cancellationToken)
    {
        var inquiry = new Inquiry(_context, cancellationToken);
        return inquiry.Proved(method, asked);
    }

    /// <summary>What the method does where the assumptions hold from its beginning.</summary>
    internal FlowResult Under(IMethodSymbol method, ImmutableArray<Assumption> assumed, CancellationToken cancellationToken) =>
        BodyFlow.Analyze(_context, _context.Bodies.Of(method, cancellationToken)!, assumed, cancellationToken);

    /// <summary>One question, with those it leads to.</summary>
    private sealed class Inquiry
    {
        private readonly FlowContext _context;
        private readonly CancellationToken _cancellationToken;
        private readonly CallSearch _search;
        private readonly TermTable _terms = new();
        private readonly Dictionary<IMethodSymbol, IReadOnlyList<CallingBody>?> _callers = new(SymbolEqualityComparer.Default);
        private readonly Dictionary<(IMethodSymbol Method, Assumption Asked), Question> _questions = new(QuestionKeys.Instance);
        private readonly Queue<Question> _open = new();

        internal Inquiry(FlowContext context, CancellationToken cancellationToken)
        {
            _context = context;
            _cancellationToken = cancellationToken;
            _search = new CallSearch(context.Known.Compilation, context.Bodies, cancellationToken);
        }

        internal ImmutableArray<Assumption> Proved(IMethodSymbol method, ImmutableArray<Assumption> asked)
        {
            var first = asked.Select(assumption => Ask(method, assumption)).ToList();
            while (_open.Count > 0)
            {
                var next = new List<Question> { _open.Dequeue() };
                while (_open.Count > 0 && SymbolEqualityComparer.Default.Equals(_open.Peek().Method, next[0].Method))
                {
                    next.Add(_open.Dequeue());
                }

                Look(next[0].Method, next);
            }

            Settle();
            return asked.Where((_, index) => first[index].IsProved).ToImmutableArray();
        }

        private Question Ask(IMethodSymbol method, Assumption asked)
        {
            asked = asked.In(_terms);
            if (!_questions.TryGetValue((method, asked), out var question))
            {
                _questions.Add((method, asked), question = new Question(method, asked));
                if (_questions.Count <= MaximumQuestions && _context.Callers.AreAllKnown(method))
                {
                    _open.Enqueue(question);
                }
                else
                {
                    question.IsRefuted = true;
                }
            }

            return question;
        }

        private void Look(IMethodSymbol method, List<Question> questions)
        {
            if (!_callers.TryGetValue(method, out var bodies))
            {
                _callers.Add(method, bodies = _search.Of(method));
            }

            if (bodies is not { Count: > 0 })
            {
                questions.ForEach(question => question.IsRefuted = true);
                return;
            }

            foreach (var body in bodies)
            {
                var open = questions.Where(question => !question.IsRefuted).ToList();
                if (open.Count > 0)
                {
                    Look(body, method, open);
                }
            }
        }

        private void Look(CallingBody body, IMethodSymbol method, List<Question> questions)
        {
            var asked = questions.Select(question => question.Asked).ToImmutableArray();
            var watch = new CallWatch(method, asked);
            BodyFlow.Analyze(_context, body, ImmutableArray<Assumption>.Empty, watch, _cancellationToken);
            var needed = body.Calls.SelectMany(call => asked.Select(assumption => watch.At(call, assumption))).Where(note => !note.Holds).SelectMany(note => note.Needs).Distinct().ToImmutableArray();
            var assuming = watch;
            if (!needed.IsEmpty && body.Owner is IMethodSymbol owner && _context.Callers.AreAllKnown(owner))
            {
                assuming = new CallWatch(method, asked);
                BodyFlow.Analyze(_context, body, needed, assuming, _cancellationToken);
            }

            foreach (var question in questions)
            {
                foreach (var call in body.Calls)
                {
                    var note = watch.At(call, question.Asked);
                    if (note.Holds)
                    {
                        question.IsGrounded = true;
                    }
                    else if (!note.Needs.IsEmpty && assuming.At(call, question.Asked).Holds)
                    {
                        question.Needs.AddRange(note.Needs.Select(need => Ask((IMethodSymbol)body.Owner, need)));
                    }
                    else
                    {
                        question.IsRefuted = true;
                    }
                }
            }
        }

        /// <summary>What needs something refuted is refuted; what is left leads to a call that has proved it, or goes round in a circle.</summary>
        private void Settle()
        {
            var all = _questions.Values.ToList();
            while (all.Any(question => !question.IsRefuted && question.Needs.Any(need => need.IsRefuted) && (question.IsRefuted = true)))
            {
            }

            while (all.Any(question => !question.IsGrounded && question.Needs.Any(need => need.IsGrounded) && (question.IsGrounded = true)))
            {
            }
        }
    }

    /// <summary>Whether an assumption holds at all calls of a method.</summary>
    private sealed class Question
    {
        internal Question(IMethodSymbol method, Assumption asked)
        {
            Method = method;
            Asked = asked;
        }

        internal IMethodSymbol Method { get; }

        internal Assumption Asked { get; }

        internal bool IsRefuted { get; set; }

        /// <summary>Some call has proved it by itself.</summary>
        internal bool IsGrounded { get; set; }

        internal List<Question> Needs { get; } = new();

        internal bool IsProved => IsGrounded && !IsRefuted;
    }

    private sealed class QuestionKeys : IEqualityComparer<(IMethodSymbol Method, Assumption Asked)>
    {
        internal static readonly QuestionKeys Instance = new();

        public bool Equals((IMethodSymbol Method, Assumption Asked) x, (IMethodSymbol Method, Assumption Asked) y) => SymbolEqualityComparer.Default.Equals(x.Method, y.Method) && x.Asked.Equals(y.Asked);

        public int GetHashCode((IMethodSymbol Method, Assumption Asked) obj) => obj.Asked.GetHashCode();
    }
}
