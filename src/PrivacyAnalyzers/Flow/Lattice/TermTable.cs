using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>Makes and interns the terms of one body.</summary>
internal sealed class TermTable
{
    /// <summary>A longer way is not told apart from others: terms stay finite in loops.</summary>
    private const int MaximumDepth = 6;

    private readonly Dictionary<Shape, Term> _terms = new();

    internal TermTable()
    {
        Anybody = Intern(TermKind.Anybody);
        CurrentSubject = Intern(TermKind.CurrentSubject);
        This = Intern(TermKind.This);
    }

    internal Term Anybody { get; }

    internal Term CurrentSubject { get; }

    internal Term This { get; }

    internal Term Parameter(IParameterSymbol parameter) => Intern(TermKind.Parameter, detail: parameter);

    internal Term Static(INamedTypeSymbol type) => Intern(TermKind.Static, detail: type.OriginalDefinition);

    internal Term Index(ISymbol variable) => Intern(TermKind.Index, detail: variable);

    internal Term Constant(object? value) => Intern(TermKind.Constant, detail: value);

    /// <param name="place">The syntax that makes the object.</param>
    /// <param name="of">Tells apart the several things that one place makes.</param>
    internal Term Site(SyntaxNode place, Term? of = null) => Intern(TermKind.Site, of is { Depth: >= MaximumDepth } ? null : of, place);

    internal Term Collection(SyntaxNode place, Term? of = null) => Intern(TermKind.Collection, of is { Depth: >= MaximumDepth } ? null : of, place);

    internal Term Result(SyntaxNode place, Term? of = null) => Intern(TermKind.Result, of is { Depth: >= MaximumDepth } ? null : of, place);

    internal Term Element(SyntaxNode place) => Intern(TermKind.Element, detail: place);

    internal Term Member(Term of, ISymbol member) => Intern(TermKind.Member, of, member);

    internal Term Call(Term? of, ISymbol member, ImmutableArray<Term> arguments) => Intern(TermKind.Call, of, member, arguments);

    internal Term Owner(Term of) => of.Kind is TermKind.Owner or TermKind.Unknown ? of : Intern(TermKind.Owner, of);

    internal Term Earlier(Term of) => of.Kind == TermKind.Earlier || ReferenceEquals(of, Term.Many) ? of : Intern(TermKind.Earlier, of);

    internal Term Each(Term collection) => ReferenceEquals(collection, Term.Many) ? collection : Intern(TermKind.Each, collection);

    internal Term Key(Term person) => person.Kind == TermKind.ByKey ? person.Of! : ReferenceEquals(person, Term.Many) ? person : Intern(TermKind.Key, person);

    internal Term ByKey(Term key) => key.Kind switch
    {
        TermKind.Key => key.Of!,
        TermKind.Unknown or TermKind.Anybody or TermKind.CurrentSubject => key,
        _ => Intern(TermKind.ByKey, key),
    };

    /// <summary>What another body's table calls so, as this one calls it.</summary>
    internal Term Adopt(Term term) => term.Kind == TermKind.Unknown
        ? term
        : Intern(term.Kind, term.Of is null ? null : Adopt(term.Of), term.Detail, term.Arguments.Select(Adopt).ToImmutableArray());

    private Term Intern(TermKind kind, Term? of = null, object? detail = null, ImmutableArray<Term> arguments = default)
    {
        arguments = arguments.IsDefault ? ImmutableArray<Term>.Empty : arguments;
        var depth = of?.Depth ?? 0;
        foreach (var argument in arguments)
        {
            depth = Math.Max(depth, argument.Depth);
        }

        if (++depth > MaximumDepth)
        {
            return Term.Unknown;
        }

        var shape = new Shape(kind, of, detail, arguments);
        if (!_terms.TryGetValue(shape, out var term))
        {
            term = new Term(_terms.Count + 1, kind, of, detail, arguments, depth);
            _terms.Add(shape, term);
        }

        return term;
    }

    private readonly struct Shape : IEquatable<Shape>
    {
        private readonly TermKind _kind;
        private readonly Term? _of;
        private readonly object? _detail;
        private readonly ImmutableArray<Term> _arguments;

        internal Shape(TermKind kind, Term? of, object? detail, ImmutableArray<Term> arguments)
        {
            _kind = kind;
            _of = of;
            _detail = detail;
            _arguments = arguments;
        }

        public bool Equals(Shape other)
        {
            if (_kind != other._kind || !ReferenceEquals(_of, other._of) || _arguments.Length != other._arguments.Length)
            {
                return false;
            }

            for (var i = 0; i < _arguments.Length; i++)
            {
                if (!ReferenceEquals(_arguments[i], other._arguments[i]))
                {
                    return false;
                }
            }

            return _detail is ISymbol symbol
                ? other._detail is ISymbol otherSymbol && SymbolEqualityComparer.Default.Equals(symbol, otherSymbol)
                : Equals(_detail, other._detail);
        }

        public override bool Equals(object? obj) => obj is Shape other && Equals(other);

        public override int GetHashCode()
        {
            var detail = _detail switch
            {
                ISymbol symbol => SymbolEqualityComparer.Default.GetHashCode(symbol),
                null => 0,
                _ => _detail.GetHashCode(),
            };
            return unchecked(((((int)_kind * 397) ^ (_of?.Id ?? -1)) * 397 ^ detail) * 397 ^ _arguments.Length);
        }
    }
}
