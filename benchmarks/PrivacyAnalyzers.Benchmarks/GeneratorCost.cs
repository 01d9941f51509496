using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Generation;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>The processor time that the generators cost a compilation of so many marked types, one a file: from nothing, and at each keystroke, in a method elsewhere and in its name. Beside them, what the driver costs that lists as many files.</summary>
internal static class GeneratorCost
{
    private const string Purposes = """
        using PrivacyAnalyzers;
        [Purpose(LegalBasis.Contract, "Deliver", Key = "order", Retention = "P5Y")] public sealed class Delivery : IPurpose { }
        [Purpose(LegalBasis.Consent, "Letter", Key = "letter", Retention = "P3Y")] public sealed class Letter : IPurpose { }
        """;

    private const int Declarations = 2;

    internal static void Measure(int types, int rounds)
    {
        var files = Measure("the generators", types, rounds, [new PrivacyGenerator().AsSourceGenerator(), new InventoryGenerator().AsSourceGenerator()]);
        Measure("a generator that reads nothing and writes files of these names", types, rounds, [new IdleGenerator(files).AsSourceGenerator()]);
        Measure("the same, all names equally long", types, rounds, [new IdleGenerator([.. files.Select((_, number) => "Shop.Customer" + number.ToString("D4", CultureInfo.InvariantCulture) + ".g.cs")]).AsSourceGenerator()]);
    }

    /// <returns>The names of the files.</returns>
    private static List<string> Measure(string what, int types, int rounds, ISourceGenerator[] generators)
    {
        var names = new List<string>();
        var references = ReferenceSet.Net100.References;
        var cold = new List<double>();
        var keystrokes = new List<double>();
        var declared = new List<double>();
        var binding = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            var edited = CSharpSyntaxTree.ParseText(Edited(0), path: "/Edited.cs");
            var compilation = CSharpCompilation.Create(
                "Marked",
                [CSharpSyntaxTree.ParseText(Purposes, path: "/Purposes.cs"), edited, .. Enumerable.Range(0, types).Select(i => CSharpSyntaxTree.ParseText(Marked(i), path: "/Type" + i + ".cs"))],
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            GeneratorDriver driver = CSharpGeneratorDriver.Create(generators);
            var start = Environment.CpuUsage.TotalTime;
            driver = driver.RunGenerators(compilation);
            var used = Environment.CpuUsage.TotalTime - start;
            names = [.. driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).Select(file => file.HintName)];
            if (names.Count < types)
                throw new InvalidOperationException(names.Count + " files");

            // The first round lets the compiler at run time finish.
            if (round > 0)
                cold.Add(used.TotalMilliseconds);
            for (var stroke = 1; stroke <= rounds + Declarations; stroke++)
            {
                var isDeclared = stroke > rounds;
                var next = CSharpSyntaxTree.ParseText(isDeclared ? Edited(stroke).Replace("Sum", "Sum" + stroke, StringComparison.Ordinal) : Edited(stroke), path: "/Edited.cs");
                compilation = compilation.ReplaceSyntaxTree(edited, next);
                edited = next;
                start = Environment.CpuUsage.TotalTime;
                driver = driver.RunGenerators(compilation);
                if (round > 0)
                    (isDeclared ? declared : keystrokes).Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            }

            // What any generator pays that asks for symbols: those of the marked types, with their attributes.
            var plain = compilation.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText(Edited(-1), path: "/Edited.cs"));
            start = Environment.CpuUsage.TotalTime;
            foreach (var type in plain.SourceModule.GlobalNamespace.GetNamespaceMembers().SelectMany(space => space.GetTypeMembers()))
            {
                foreach (var member in type.GetMembers())
                    _ = member.GetAttributes().Length;
            }

            binding.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        Console.WriteLine($"{what}, {types} marked types, {Environment.ProcessorCount} processors, processor time: from nothing {Median(cold):F0} ms; at a keystroke {Median(keystrokes):F1} ms, median of {keystrokes.Count}; in a declaration {Median(declared):F1} ms; binding the types and their attributes alone {Median(binding):F1} ms");
        return names;
    }

    private static string Edited(int stroke) => "public static class Edited { public static int Sum(int[] all) { var sum = " + stroke + "; foreach (var one in all) sum += one; return sum; } }";

    private static string Marked(int i) => $$"""
        using System;
        using System.Collections.Generic;
        using PrivacyAnalyzers;
        namespace Shop{{i % 10}}
        {
            [DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
            public partial class Customer{{i}}
            {
                public Guid Id { get; init; }
                [AlsoFor<Letter>] public string Email { get; set; } = "";
                public DateOnly? BirthDate { get; set; }
                [PersonalData<Letter>(DataCategory.Behaviour)] public List<string> Interests { get; } = [];
                [NotPersonalData("language")] public string Culture { get; set; } = "fr";
                public DateTimeOffset LastOrderAt { get; set; }
            }
        }
        """;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
