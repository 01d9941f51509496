using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Tests.Pages;

/// <summary>Shows a page in a window without a screen, and says how it came out.</summary>
internal static class Chromium
{
    internal const string Variable = "PRIVACY_TESTS_CHROMIUM";

    // A frame is as narrow as a telephone; a window need not be.
    private const string Wrapper = """
        <!DOCTYPE html><html><body style="margin:0"><iframe style="border:0;width:{0}px;height:2000px" srcdoc="{1}"></iframe><pre id="seen"></pre>
        <script>
        const frame = document.querySelector('iframe');
        const look = () => {
          const page = frame.contentDocument, root = page.documentElement, wide = [];
          for (const text of page.querySelectorAll('svg text')) {
            const at = text.getBBox();
            const boxes = [...page.querySelectorAll('svg rect')].map(rect => rect.getBBox());
            const inside = boxes.filter(box => box.x <= at.x && at.x <= box.x + box.width && box.y <= at.y + at.height / 2 && at.y + at.height / 2 <= box.y + box.height).sort((a, b) => a.width - b.width)[0];
            if (!inside || at.x + at.width > inside.x + inside.width || at.y + at.height > inside.y + inside.height + 1) wide.push(text.textContent);
          }
          document.getElementById('seen').textContent = JSON.stringify({ scroll: root.scrollWidth, client: root.clientWidth, wide, text: page.body.textContent });
        };
        frame.addEventListener('load', look);
        if (frame.contentDocument && frame.contentDocument.readyState === 'complete' && frame.contentDocument.body.childElementCount > 0) look();
        </script></body></html>
        """;

    internal static string? Path { get; } = new[] { Environment.GetEnvironmentVariable(Variable), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <param name="page">HTML, or the HTML that an SVG stands in.</param>
    /// <param name="width">Of the window, in pixels.</param>
    internal static async Task<SeenPage> ShowAsync(string page, int width)
    {
        using var folder = new ScratchFolder();
        folder.Write("wrapper.html", Wrapper.Replace("{0}", width.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{1}", WebUtility.HtmlEncode(page), StringComparison.Ordinal));
        var start = new ProcessStartInfo(Path!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1600,2200", "--virtual-time-budget=5000", "--user-data-dir=" + folder.At("profile"), "--dump-dom", new Uri(folder.At("wrapper.html")).AbsoluteUri },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var dom = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var begin = dom.IndexOf("<pre id=\"seen\">", StringComparison.Ordinal);
        Assert.True(begin >= 0, "No page came back: " + await error);
        begin = dom.IndexOf('>', begin) + 1;
        var seen = JsonSerializer.Deserialize<SeenPage>(WebUtility.HtmlDecode(dom[begin..dom.IndexOf("</pre>", begin, StringComparison.Ordinal)]), JsonSerializerOptions.Web);
        return Assert.IsType<SeenPage>(seen);
    }
}

/// <summary>How a page came out.</summary>
/// <param name="Scroll">How wide its content is.</param>
/// <param name="Client">How wide its window is.</param>
/// <param name="Wide">The texts of a drawing that leave their boxes.</param>
/// <param name="Text">All of its text.</param>
internal sealed record SeenPage(int Scroll, int Client, string[] Wide, string Text);
