namespace PrivacyAnalyzers.Flow;

/// <summary>Reads a corpus.</summary>
internal static class Corpus
{
    internal static string Prelude { get; } = Read("Prelude.cs");

    internal static IReadOnlyList<Shape> Due(string file) => Shapes(Read(file));

    /// <summary>The shape as a method in a namespace of its own.</summary>
    internal static string Program(Shape shape) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using PrivacyAnalyzers;

        namespace {{Identifier(shape.Name)}};

        internal sealed class Shape : Host
        {
            public Shape(ILogger log, User u, bool f) : base(log, u, f) { }

            private event EventHandler<string>? Ev;

            public async Task Run()
            {
                {{shape.Body}}
            }
        }
        """;

    private static string Identifier(string name) => "S_" + string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? character.ToString() : "_" + (int)character));

    private static List<Shape> Shapes(string text) =>
        [
            .. from line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               where line[0] != '#' && line.Contains(" :: ", StringComparison.Ordinal)
               let parts = line.Split(" :: ", 2)
               select new Shape(parts[0], parts[1]),
        ];

    internal static string Read(string file)
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream("Corpus." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
