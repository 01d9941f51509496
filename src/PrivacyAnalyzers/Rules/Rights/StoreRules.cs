using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>Rules that become errors where a store of personal data asks for erasure to be generated: what is missing then is missing in production.</summary>
internal static class StoreRules
{
    /// <summary>An error beside a store, unless the user set a severity.</summary>
    internal static DiagnosticSeverity Severity(DiagnosticDescriptor rule, Location place, RuleContext privacy) =>
        HasStore(privacy) && !privacy.HasSeverityOfItsOwn(rule.Id, place.SourceTree) ? DiagnosticSeverity.Error : rule.DefaultSeverity;

    /// <summary>The project has a store of personal data: erasures are run from it.</summary>
    internal static bool HasStore(RuleContext privacy) =>
        privacy.Known.Declarations.Types.Any(type => privacy.Known.IsOurs(type) && privacy.Marks.IsStore(type));
}
