using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Reviews;

/// <summary>One <c>[PrivacyReviewed]</c>: somebody looked at the findings of some rules in a body, and they may stand while the body is what it was.</summary>
internal sealed class Review
{
    private readonly ImmutableArray<(SyntaxTree Tree, TextSpan Span)> _places;
    private readonly Mark _mark;

    internal Review(Mark mark, AttributeSyntax syntax, ISymbol member, IReadOnlyList<SyntaxNode> parts)
    {
        _mark = mark;
        Syntax = syntax;
        Member = member;
        Rules = mark.Attribute.ConstructorArguments is { Length: 3 } arguments && arguments[2] is { Kind: TypedConstantKind.Array, IsNull: false } rules
            ? rules.Values.Select(static rule => (rule.Value as string ?? "").Trim()).ToImmutableArray()
            : ImmutableArray<string>.Empty;
        CurrentFingerprint = BodyFingerprint.Of(parts);
        _places = parts.SelectMany(Places).ToImmutableArray();
    }

    internal AttributeSyntax Syntax { get; }

    internal ISymbol Member { get; }

    internal ImmutableArray<string> Rules { get; }

    internal string CurrentFingerprint { get; }

    internal bool NamesSomebody => !string.IsNullOrWhiteSpace(_mark.Argument(0) as string);

    internal bool GivesAReason => !string.IsNullOrWhiteSpace(_mark.Argument(1) as string);

    /// <summary>The date as written, where it is none. Whether it has passed is asked by the tool, never by a build.</summary>
    internal string? WrongDate => _mark.Text("Until") is { } until && !DateTime.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? until : null;

    internal bool IsOutdated => _mark.Text("Fingerprint") is { } fingerprint && !string.Equals(fingerprint.Trim(), CurrentFingerprint, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the findings it names may stand.</summary>
    internal bool Holds => NamesSomebody && GivesAReason && WrongDate is null && !IsOutdated;

    /// <summary>Whether it is about code at that place.</summary>
    internal bool Covers(Location location) => location.SourceTree is { } tree && _places.Any(place => place.Tree == tree && place.Span.Contains(location.SourceSpan));

    internal bool Names(string ruleId) => Rules.Contains(ruleId, StringComparer.OrdinalIgnoreCase);

    internal Location FingerprintLocation => _mark.NamedArgumentLocation("Fingerprint");

    internal Location UntilLocation => _mark.NamedArgumentLocation("Until");

    /// <summary>The argument that names the rule, else the attribute.</summary>
    internal Location RuleLocation(int index)
    {
        var positional = Syntax.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is null && argument.NameColon is null).ToList();
        return positional is not null && positional.Count == Rules.Length + 2 && positional[index + 2].Expression is { } expression && !expression.IsKind(SyntaxKind.ImplicitArrayCreationExpression)
            ? expression.GetLocation()
            : Syntax.GetLocation();
    }

    private static IEnumerable<(SyntaxTree Tree, TextSpan Span)> Places(SyntaxNode part) => part is CompilationUnitSyntax unit
        ? unit.Members.OfType<GlobalStatementSyntax>().Select(static statement => (statement.SyntaxTree, statement.Span))
        : new[] { (part.SyntaxTree, part.Span) };
}
