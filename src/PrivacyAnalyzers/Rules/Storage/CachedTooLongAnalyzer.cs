using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Disclosure.Endpoints;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>PRIV3001: personal data put into a cache that never lets go of them, or not before their retention ends.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CachedTooLongAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV3001_CachedTooLong);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var held = new HeldData(privacy.Known);
        start.RegisterOperationAction(context => Check(CacheWrite.Of((IInvocationOperation)context.Operation), context, held, privacy), OperationKind.Invocation);
        start.RegisterOperationAction(context => Check(CacheWrite.Of((ISimpleAssignmentOperation)context.Operation), context, held, privacy), OperationKind.SimpleAssignment);
    }

    private static void Check(CacheWrite? found, OperationAnalysisContext context, HeldData held, RuleContext privacy)
    {
        if (found is not { } write)
        {
            return;
        }

        var members = held.OfValue(write.Value);
        if (members.IsEmpty || write.Expiry is { IsKnown: false })
        {
            return;
        }

        var words = write.Expiry is { } expiry ? TooLong(members, expiry, privacy) : "with no expiry";
        if (words is not null)
        {
            var names = string.Join("', '", members.Select(static member => member.Short()).OrderBy(static name => name, System.StringComparer.Ordinal).Take(3));
            privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV3001_CachedTooLong, write.Value.Syntax.GetLocation(), names, members.Length == 1 ? "is" : "are", words));
        }
    }

    /// <summary>What is said of a cache that keeps longer than the shortest retention of what it holds; null where it does not.</summary>
    private static string? TooLong(ImmutableArray<ISymbol> members, CacheExpiry expiry, RuleContext privacy)
    {
        foreach (var member in members)
        {
            foreach (var purpose in privacy.Marks.Of(member)?.Purposes ?? ImmutableArray<PurposeUse>.Empty)
            {
                if (StatedRetention.Of(member, purpose, privacy.Marks, privacy.Purposes) is { } stated
                    && Iso8601Period.TryParse(stated, out var retention)
                    && (expiry.IsForever || (expiry.Period is { } period && period.IsSurelyLongerThan(retention))))
                {
                    return "for longer than the '" + stated + "' that '" + purpose.Purpose.Short() + "' keeps '" + member.Short() + "'";
                }
            }
        }

        return null;
    }
}
