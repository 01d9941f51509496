[Purpose(LegalBasis.Consent, "Count visits", Retention = "P1Y")] public sealed class Audience : IPurpose;
public abstract class Stage : Shop
{
    protected Microsoft.AspNetCore.Http.HttpContext HttpContext = null!;
    protected Microsoft.AspNetCore.Http.HttpResponse Response = null!;
    protected ITrackingConsentFeature feature = null!;
    protected Microsoft.JSInterop.IJSRuntime js = null!;
    protected Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage.ProtectedLocalStorage protectedLocalStorage = null!;
    protected new string id = "";
}
