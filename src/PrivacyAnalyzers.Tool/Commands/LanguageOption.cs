using System.CommandLine;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>The option <c>--lang</c> of commands that write documents.</summary>
internal static class LanguageOption
{
    internal static Option<string> Create()
    {
        var option = new Option<string>("--lang") { Description = "The language of what is written: en or fr.", DefaultValueFactory = static _ => "en" };
        option.AcceptOnlyFromAmong("en", "fr");
        return option;
    }

    internal static Language Read(string value) => value == "fr" ? Language.French : Language.English;
}
