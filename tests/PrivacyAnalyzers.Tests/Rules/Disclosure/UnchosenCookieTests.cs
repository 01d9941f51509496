namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class UnchosenCookieTests
{
    private static Task VerifyAsync(string source) => RuleSource.VerifyAsync<UnchosenCookieAnalyzer>(source);

    [Fact]
    public Task Cookies_Trigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Features;

        class C(HttpContext http)
        {
            void A() => http.Response.Cookies.{|PRIV2013:Append|}("visitor", "1");
            void B() => http.Response.Cookies.{|PRIV2013:Append|}("visitor", "1", new CookieOptions { HttpOnly = true });
            void D() { var options = new CookieOptions { IsEssential = false }; http.Response.Cookies.{|PRIV2013:Append|}("visitor", "1", options); }
            void E(ITrackingConsentFeature feature) { if (!feature.CanTrack) http.Response.Cookies.{|PRIV2013:Append|}("visitor", "1"); }
            void F(ITrackingConsentFeature feature) { if (feature.CanTrack) { } http.Response.Cookies.{|PRIV2013:Append|}("visitor", "1"); }
            void G(ITrackingConsentFeature feature, bool f) { if (f || feature.CanTrack) http.Response.Cookies.{|PRIV2013:Append|}("visitor", "1"); }
        }
        """);

    [Fact]
    public Task Cookies_DoNotTrigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Features;

        class C(HttpContext http, Ledger ledger)
        {
            void A() => http.Response.Cookies.Append("basket", "1", new CookieOptions { IsEssential = true });
            void B() { var options = new CookieOptions(); options.IsEssential = true; http.Response.Cookies.Append("basket", "1", options); }
            void D(CookieOptions options) => http.Response.Cookies.Append("basket", "1", options);
            void E() { if (http.Features.Get<ITrackingConsentFeature>()?.CanTrack == true) http.Response.Cookies.Append("visitor", "1"); }
            void F(ITrackingConsentFeature feature) { if (!feature.CanTrack) return; http.Response.Cookies.Append("visitor", "1"); }
            void G(User u) { if (ledger.Has<Analytics>(u)) http.Response.Cookies.Append("visitor", "1"); }
            async Task H(User u) { if (!await ledger.HasAsync<Analytics>(u)) return; http.Response.Cookies.Append("visitor", "1"); }
            void I(ITrackingConsentFeature? feature) { var may = feature?.CanTrack ?? false; if (may && http.Request.IsHttps) http.Response.Cookies.Append("visitor", "1"); }
            void J() => http.Response.Cookies.Delete("visitor");
            void L() { Show(); [RequiresConsent<Analytics>] void Show() => http.Response.Cookies.Append("visitor", "1"); }
            [RequiresConsent<Analytics>] void K() => http.Response.Cookies.Append("visitor", "1");
        }
        """);

    [Fact]
    public Task CookiePolicy_KeepsThemBack() => VerifyAsync("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        static class Start { static void Run(IServiceCollection services) => services.Configure<CookiePolicyOptions>(options => options.CheckConsentNeeded = context => true); }
        class C(HttpContext http) { void A() => http.Response.Cookies.Append("visitor", "1"); }
        """);

    [Fact]
    public Task StorageOfTheBrowser() => VerifyAsync("""
        using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
        using Microsoft.AspNetCore.Http.Features;
        using Microsoft.JSInterop;

        class C(IJSRuntime js, ProtectedLocalStorage storage)
        {
            async Task A() => await js.{|PRIV2013:InvokeVoidAsync|}("localStorage.setItem", "visitor", "1");
            async Task B() => await js.{|PRIV2013:InvokeVoidAsync|}("window.sessionStorage.setItem", "visitor", "1");
            async Task D() => await storage.{|PRIV2013:SetAsync|}("visitor", "1");
            async Task E() => await js.InvokeVoidAsync("localStorage.removeItem", "visitor");
            async Task F() => await js.InvokeAsync<string>("localStorage.getItem", "visitor");
            async Task G(ITrackingConsentFeature feature) { if (feature.CanTrack) await js.InvokeVoidAsync("localStorage.setItem", "visitor", "1"); }
        }
        """);
}
