using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>
/// The rules whose one question is whether personal data reach a kind of place where nobody's purpose excuses them: which rule asks about which
/// kind, and the finding.
/// </summary>
internal static class DisclosureFinding
{
    private static readonly Dictionary<UseKind, DiagnosticDescriptor> Rules = new()
    {
        [UseKind.Log] = Catalogue.PRIV2001_PersonalDataInLog,
        [UseKind.Console] = Catalogue.PRIV2002_PersonalDataInConsole,
        [UseKind.Exception] = Catalogue.PRIV2003_PersonalDataInException,
        [UseKind.Telemetry] = Catalogue.PRIV2004_PersonalDataInTelemetry,
        [UseKind.Url] = Catalogue.PRIV2005_PersonalDataInUrl,
        [UseKind.File] = Catalogue.PRIV2008_PersonalDataInFile,
        [UseKind.Token] = Catalogue.PRIV2009_PersonalDataInToken,
        [UseKind.Prompt] = Catalogue.PRIV2012_PersonalDataInPrompt,
    };

    internal static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = Rules.Values.OrderBy(rule => rule.Id, System.StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The finding, where a rule asks about uses of that kind.</summary>
    /// <param name="use">The use.</param>
    /// <param name="marks">Tells which code delivers an export to the person.</param>
    internal static Diagnostic? Find(DataUse use, CodeMarks marks)
    {
        if (use.Kind == UseKind.File && ServedRights.IsDelivery(use.Code, marks))
        {
            return null;
        }

        var data = use.Data.Data.Where(datum => datum.Label.Mark is not null).ToList();
        return data.Count == 0 || !Rules.TryGetValue(use.Kind, out var rule)
            ? null
            : Diagnostic.Create(rule, use.Place.GetLocation(), UsePath.Locations(use, data[0]), UsePath.Properties(use, data), UsePath.Quoted(data), Target(use), use.Sink?.As ?? "a claim, token, header, cookie, key or file name");
    }

    private static string Target(DataUse use) => use.Target switch
    {
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => "LoggerMessage.Define",
        var target => target.Short(),
    };
}
