using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>What tests of generated code share: the purposes of a shop, and running what was generated.</summary>
internal static class Generation
{
    /// <summary>Put before each source.</summary>
    internal const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using PrivacyAnalyzers;

        [Purpose(LegalBasis.Contract, "Deliver", Key = "order", Retention = "P5Y")] public sealed class Delivery : IPurpose { }
        [Purpose(LegalBasis.Consent, "Letter", Key = "letter", Retention = "P3Y")] public sealed class Letter : IPurpose { }

        """;

    internal static GeneratorRun Run(string source) => Test(source).Run();

    internal static CSharpSourceGeneratorTest<PrivacyGenerator> Test(string source) => new() { TestCode = Prelude + source };

    internal static CSharpSourceGeneratorTest<PrivacyGenerator> With(this CSharpSourceGeneratorTest<PrivacyGenerator> test, string source)
    {
        test.TestState.Sources.Add(source);
        return test;
    }

    /// <summary>Checks that what is generated for the source compiles without a warning, half typed without an exception, and runs it: <c>Program.Main</c> gives the text.</summary>
    internal static async Task<string> TextOf(string source, string assembly = "")
    {
        await Test(source).With(assembly).RunAsync();
        return Call(Test(source).With(assembly).Run());
    }

    internal static string Call(GeneratorRun run)
    {
        using var assembly = run.Load();
        return Assert.IsType<string>(assembly.Call("Program", "Main"));
    }

    /// <summary>The one file that is generated for a type.</summary>
    internal static string Single(GeneratorRun run) => Assert.Single(run.GeneratedSources, file => !IsJson(file.Key)).Value;

    /// <summary>The export writer, one a compilation that describes people.</summary>
    internal static bool IsJson(string hintName) => hintName == "PrivacyAnalyzers.Json.g.cs";
}
