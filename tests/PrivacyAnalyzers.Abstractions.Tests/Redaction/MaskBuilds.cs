using System.Reflection;
using PrivacyAnalyzers.Abstractions.Tests.PublicApi;

namespace PrivacyAnalyzers.Abstractions.Tests.Redaction;

/// <summary>A mask as each build of the abstractions has it: the code that makes the text differs.</summary>
internal static class MaskBuilds
{
    /// <summary>Both builds show the same.</summary>
    internal static string Show(string mask, string value)
    {
        var shown = Of("net10.0", mask)(value);
        Assert.Equal(shown, Of("netstandard2.0", mask)(value));
        return shown;
    }

    internal static Func<string, string> Of(string framework, string mask)
    {
        var assembly = AbstractionsBuilds.Load(framework);
        var redactor = assembly.GetType("PrivacyAnalyzers.Masks", throwOnError: true)!.GetProperty(mask)!.GetValue(null)!;
        return redactor.GetType().GetMethod("Redact", BindingFlags.Instance | BindingFlags.Public, [typeof(string)])!.CreateDelegate<Func<string, string>>(redactor);
    }
}
