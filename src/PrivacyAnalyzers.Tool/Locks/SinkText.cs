using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>Says in a sentence how data leave.</summary>
internal sealed class SinkText(Vocabulary words)
{
    private const int MostPlaces = 3;

    internal string Kind(string kind) => kind switch
    {
        "disclosure" => words["sent to somebody else", "transmis à un tiers"],
        "person" => words["sent to the person", "envoyé à la personne"],
        "prompt" => words["in a prompt to a language model", "dans une invite à un modèle de langage"],
        "url" => words["in a URL", "dans une URL"],
        "response" => words["in a response", "dans une réponse"],
        "log" => words["in a log", "dans un journal"],
        "console" => words["printed", "affiché"],
        "exception" => words["in an exception", "dans une exception"],
        "telemetry" => words["in telemetry", "dans la télémétrie"],
        "file" => words["in a file", "dans un fichier"],
        "token" => words["in a claim, token, header, cookie, key or file name", "dans une revendication, un jeton, un en-tête, un cookie, une clé ou un nom de fichier"],
        "cache" => words["in a cache", "dans un cache"],
        _ => kind,
    };

    /// <summary>To whom or by what; empty where the kind says enough.</summary>
    internal string Whom(LockedSink sink, Func<string, string> safe, Func<string, string> code) =>
        sink.Recipient is { } recipient ? words[", to ", ", à "] + safe(recipient)
        : sink.Through is { } through ? words[", by `", ", par `"] + code(through) + "`"
        : "";

    /// <summary>In which code.</summary>
    internal string Where(LockedSink sink, Func<string, string> code) => sink.In.IsEmpty
        ? ""
        : words[", in ", ", dans "] + string.Join(", ", sink.In.Take(MostPlaces).Select(place => "`" + code(SinkDiff.Member(place)) + "`")) + (sink.In.Length > MostPlaces ? words[" and others", " et d'autres"] : "");
}
