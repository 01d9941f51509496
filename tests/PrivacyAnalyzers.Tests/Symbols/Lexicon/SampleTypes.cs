using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

/// <summary>Type symbols by their C# spelling, from one compilation over the running framework.</summary>
internal static class SampleTypes
{
    private const string Declarations = """
        namespace Sample
        {
            public enum EnumType { One }
            public class Customer { public string Label { get; set; } = ""; }
            public class Admin : Customer { }
            public class Email { public string Value { get; } = ""; }
            public record Iban(string Value);
            public class Address { public string Street { get; set; } = ""; public string City { get; set; } = ""; }
            public class Movie { public string Title { get; set; } = ""; public string Genre { get; set; } = ""; }
            public class Device { public string Name { get; set; } = ""; public string DeviceId { get; set; } = ""; public string UserName { get; set; } = ""; }
            public record Registration(string FirstName, string City);
            public class Connection { public static string FirstName { get; set; } = ""; public const string Email = "x"; }
            public class EmailService { public string Email { get; set; } = ""; }
            public static class Emails { public static string Email = ""; }
            public class Newsletter { private string _email = ""; }
            public class Child : Parent { public int Score { get; set; } }
            public class Parent { public System.DateOnly BirthDate { get; set; } }
            public class CyclicOne : CyclicTwo { }
            public class CyclicTwo : CyclicOne { }
            public interface IMailService { }
            public delegate void Handler(string email);
            public class PhotoStream : System.IO.MemoryStream { }
            public class GenericHolder<T> { public T Value = default!; }
        }
        """;

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Samples",
        [CSharpSyntaxTree.ParseText(Declarations)],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsFramework).Select(path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly ConcurrentDictionary<string, ITypeSymbol> Types = new(StringComparer.Ordinal);

    /// <summary>"-" is no type at all.</summary>
    public static ITypeSymbol? Of(string type) => type == "-" ? null : Types.GetOrAdd(type, Bind);

    public static INamedTypeSymbol Declared(string name) => Compilation.GetTypeByMetadataName("Sample." + name)!;

    private static ITypeSymbol Bind(string type)
    {
        var tree = CSharpSyntaxTree.ParseText(
            "#nullable enable\nusing System; using System.Collections.Generic; using System.IO; using System.Net; using System.Threading; using System.Threading.Tasks; using Sample;\n"
            + "class Holder<T> { " + type + " Field; }");
        var compilation = Compilation.AddSyntaxTrees(tree);
        return ((IFieldSymbol)compilation.GetTypeByMetadataName("Holder`1")!.GetMembers("Field").Single()).Type;
    }

    private static bool IsFramework(string path) => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal);
}
