using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>The purposes that code works for: the innermost declaration wins, then the folder's, then the assembly's.</summary>
internal sealed class CodePurposes
{
    private readonly RuleContext _privacy;
    private readonly CodeMarks _marks;

    internal CodePurposes(RuleContext privacy, CodeMarks marks)
    {
        _privacy = privacy;
        _marks = marks;
    }

    /// <summary>Empty where nothing says.</summary>
    internal ImmutableArray<ITypeSymbol> Of(DataUse use)
    {
        foreach (var code in use.Inside.Add(use.Code))
        {
            if (Declared(code) is { IsEmpty: false } declared)
            {
                return declared;
            }
        }

        return Around(use.Code, use.Place.SyntaxTree);
    }

    private ImmutableArray<ITypeSymbol> Declared(ISymbol code)
    {
        for (ISymbol? level = code; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (_marks.Purposes(level, MarkKind.ProcessesFor) is { IsEmpty: false } declared)
            {
                return declared;
            }
        }

        return ImmutableArray<ITypeSymbol>.Empty;
    }

    private ImmutableArray<ITypeSymbol> Around(ISymbol code, SyntaxTree tree)
    {
        return Folder(tree) is { } purpose
            ? ImmutableArray.Create<ITypeSymbol>(purpose)
            : code.ContainingAssembly.GetAttributes()
                .Where(attribute => _privacy.Known.Kinds.Of(attribute.AttributeClass) == MarkKind.ProcessesFor)
                .Select(attribute => new Mark(MarkKind.ProcessesFor, attribute).TypeArgument)
                .Where(type => type is not null)
                .Select(type => type!)
                .ToImmutableArray();
    }

    private INamedTypeSymbol? Folder(SyntaxTree tree)
    {
        var name = _privacy.Settings.Read(PrivacyOptions.Purpose, tree);
        return name.Length == 0 ? null : PurposeNames.Find(_privacy.Known.Compilation, name);
    }
}
