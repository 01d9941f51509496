using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>An assembly compiled in a test, loaded to be run, and unloaded after it.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private LoadedAssembly(AssemblyLoadContext context, Assembly assembly) => (_context, Assembly) = (context, assembly);

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>The type of this full name.</summary>
    /// <exception cref="VerificationException">There is none.</exception>
    public Type Type(string fullName)
        => Assembly.GetType(fullName) ?? throw new VerificationException($"No type '{fullName}': {string.Join(", ", Assembly.GetTypes().Select(t => t.FullName))}.");

    /// <summary>Calls a static method and gives what it returns; what it throws comes out as it is.</summary>
    public object? Call(string typeName, string methodName, params object?[] arguments)
    {
        var method = Type(typeName).GetMethod(methodName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new VerificationException($"No static method '{methodName}' in '{typeName}'.");
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    internal static LoadedAssembly Of(Compilation compilation)
    {
        var image = CompilationFactory.Emit(compilation, "the sources with what was generated");
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        var files = compilation.References.OfType<PortableExecutableReference>().ToList();
        context.Resolving += (loader, name) => Resolve(loader, name, files, compilation);
        using var stream = new MemoryStream([.. image]);
        return new(context, context.LoadFromStream(stream));
    }

    // Only what the framework of the running test cannot give: the abstractions, and the other assemblies of the test.
    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name, List<PortableExecutableReference> files, Compilation compilation)
    {
        var file = files.FirstOrDefault(f => compilation.GetAssemblyOrModuleSymbol(f)?.Name == name.Name);
        if (file?.FilePath is { } path)
            return context.LoadFromAssemblyPath(path);
        if (compilation.References.OfType<CompilationReference>().FirstOrDefault(r => r.Compilation.AssemblyName == name.Name) is { } other)
            return Load(CompilationFactory.Emit(other.Compilation, other.Display ?? "another assembly"));
        return file is null ? null : Load(EmittedImages.Of(file));

        Assembly Load(IEnumerable<byte> image)
        {
            using var stream = new MemoryStream([.. image]);
            return context.LoadFromStream(stream);
        }
    }
}
