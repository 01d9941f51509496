namespace PrivacyAnalyzers.Tool.Tests.Pages;

/// <summary>A theory that looks at pages as a person does; shown as skipped, with the reason, where there is no browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InChromiumAttribute : TheoryAttribute
{
    public override string? Skip
    {
        get => Chromium.Path is null ? "no Chromium: " + Chromium.Variable + " names none, and none is installed" : null;
        set => throw new NotSupportedException();
    }
}
