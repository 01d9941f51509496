namespace PrivacyAnalyzers.Generation.Model;

/// <summary>How code reaches one member of an object.</summary>
/// <param name="ReadTemplate">The expression that reads it, <c>$</c> standing for the object; empty where nothing can.</param>
/// <param name="WriteTemplate">The expression that writes it, <c>%</c> standing for the value; empty where nothing can.</param>
internal sealed record AccessModel(string ReadTemplate, string WriteTemplate)
{
    internal bool CanRead => ReadTemplate.Length > 0;

    internal bool CanWrite => WriteTemplate.Length > 0;

    internal string Read(string target) => ReadTemplate.Replace("$", target);

    internal string Write(string target, string value)
    {
        var text = WriteTemplate.Replace("$", target);
        var place = text.IndexOf('%');
        return text.Substring(0, place) + value + text.Substring(place + 1);
    }
}
