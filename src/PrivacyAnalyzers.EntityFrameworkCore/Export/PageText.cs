using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>The text of a page: what is not markup is escaped, without exception.</summary>
internal sealed class PageText(Stream destination)
{
    private const int PendingCharacters = 16 * 1024;

    private static readonly HtmlEncoder Escape = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _pending = new();

    internal PageText Markup(string constant)
    {
        _pending.Append(constant);
        return this;
    }

    internal PageText Text(string text)
    {
        _pending.Append(Escape.Encode(Printable(text)));
        return this;
    }

    // Control characters have no place in HTML, escaped neither.
    private static string Printable(string text) => text.Any(IsControl) ? new string([.. text.Select(static c => IsControl(c) ? '\uFFFD' : c)]) : text;

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');

    internal PageText Element(string name, string text) => Markup("<").Markup(name).Markup(">").Text(text).Markup("</").Markup(name).Markup(">\n");

    internal bool IsFull => _pending.Length >= PendingCharacters;

    internal async Task FlushAsync(bool isEnd, CancellationToken cancellationToken)
    {
        if (!isEnd && !IsFull)
        {
            return;
        }

        await destination.WriteAsync(Encoding.UTF8.GetBytes(_pending.ToString()), cancellationToken).ConfigureAwait(false);
        _pending.Clear();
        if (isEnd)
        {
            await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
