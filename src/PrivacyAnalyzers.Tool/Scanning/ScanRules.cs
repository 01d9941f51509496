using System.Collections.Immutable;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>The rules that say something on day one: about data that leave, and about what goes wrong whatever the data are for.</summary>
internal static class ScanRules
{
    internal static ImmutableHashSet<string> Ids { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        Catalogue.PRIV1006_ConsentOnByDefault.Id,
        Catalogue.PRIV2001_PersonalDataInLog.Id,
        Catalogue.PRIV2002_PersonalDataInConsole.Id,
        Catalogue.PRIV2003_PersonalDataInException.Id,
        Catalogue.PRIV2004_PersonalDataInTelemetry.Id,
        Catalogue.PRIV2005_PersonalDataInUrl.Id,
        Catalogue.PRIV2006_RecipientNotNamed.Id,
        Catalogue.PRIV2007_WholeResponse.Id,
        Catalogue.PRIV2008_PersonalDataInFile.Id,
        Catalogue.PRIV2009_PersonalDataInToken.Id,
        Catalogue.PRIV2011_UnauthorizedEndpoint.Id,
        Catalogue.PRIV2012_PersonalDataInPrompt.Id,
        Catalogue.PRIV3001_CachedTooLong.Id,
        Catalogue.PRIV3004_SensitiveDataLogging.Id,
        Catalogue.PRIV3006_PersonalDataAsKey.Id,
        Catalogue.PRIV4005_IncompleteByHand.Id);

    /// <summary>Bodies that nothing was said about, for they are too large.</summary>
    internal static string GivenUp => Catalogue.PRIV9004_BodyGivenUp.Id;
}
