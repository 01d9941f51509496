using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>PRIV2001: personal data that a log would show.</summary>
internal static class PersonalDataInLog
{
    internal static Diagnostic? Find(DataUse use)
    {
        var data = use.Data.Data.Where(datum => datum.Label.Mark is not null).ToList();
        return data.Count == 0
            ? null
            : Diagnostic.Create(
                Catalogue.PRIV2001_PersonalDataInLog,
                use.Place.GetLocation(),
                UsePath.Locations(use, data[0]),
                UsePath.Properties(use, data),
                UsePath.Quoted(data),
                use.Target is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } ? "LoggerMessage.Define" : use.Target.Short());
    }
}
