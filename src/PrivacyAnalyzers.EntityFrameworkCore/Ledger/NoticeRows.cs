using System.Linq;
using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>Finds the text that an act was about.</summary>
internal static class NoticeRows
{
    internal static IQueryable<ConsentNotice> Of(DbContext context, string purpose, string textVersion, string language)
    {
        var tag = language.ToLowerInvariant();
        return context.Set<ConsentNotice>().AsNoTracking().Where(notice => notice.PurposeKey == purpose && notice.TextVersion == textVersion && notice.Language == tag);
    }
}
