using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// A truth about types of libraries, kept as long as their assembly is read: from one keystroke to the next. Of a type in source, which may be another one by then, it is
/// found each time.
/// </summary>
internal sealed class LibraryMemo
{
    private static readonly object True = new();
    private static readonly object False = new();

    private readonly ConditionalWeakTable<INamedTypeSymbol, object> _answers = new();
    private readonly ConditionalWeakTable<INamedTypeSymbol, object>.CreateValueCallback _keep;
    private readonly Func<INamedTypeSymbol, bool> _read;

    /// <param name="read">Tells it of the definition of a type.</param>
    internal LibraryMemo(Func<INamedTypeSymbol, bool> read)
    {
        _read = read;
        _keep = definition => read(definition) ? True : False;
    }

    internal bool Of(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        return definition.ContainingAssembly is null or ISourceAssemblySymbol ? _read(definition) : ReferenceEquals(_answers.GetValue(definition, _keep), True);
    }
}
