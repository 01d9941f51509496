using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Finds the libraries that code is written for. The only step that looks at the whole compilation: it looks at names of references first.</summary>
internal static class InteropReader
{
    internal static ImmutableArray<InteropModel> Read(Compilation compilation)
    {
        IAssemblySymbol? serilog = null, compliance = null;
        var abstractions = false;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            abstractions |= assembly.Name == WellKnownNames.AbstractionsAssembly;
            serilog = assembly.Name == WellKnownNames.SerilogAssembly ? assembly : serilog;
            compliance = assembly.Name == WellKnownNames.ComplianceAssembly ? assembly : compliance;
        }

        if (!abstractions || (serilog is null && compliance is null) || !Contracts.Exist(compilation))
        {
            return ImmutableArray<InteropModel>.Empty;
        }

        var found = ImmutableArray.CreateBuilder<InteropModel>();
        if (serilog is not null && IsKnown(serilog) && !IsGivenBy(compilation, "SerilogRedaction"))
        {
            found.Add(new InteropModel(InteropKind.Serilog));
        }

        if (compliance is not null && IsKnownCompliance(compliance) && !IsGivenBy(compilation, "ComplianceRedaction"))
        {
            found.Add(new InteropModel(InteropKind.Compliance));
        }

        return found.ToImmutable();
    }

    /// <summary>Whether System.Text.Json is referenced, with what encodes names once.</summary>
    internal static bool HasJson(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == "System.Text.Json") is { } json
        && Type(json, "System.Text.Json.Utf8JsonWriter") is not null
        && Type(json, "System.Text.Json.JsonEncodedText") is not null;

    /// <summary>Whether an export writer over System.Text.Json can be written, and is not there already.</summary>
    internal static bool CanWriteJson(Compilation compilation) =>
        HasJson(compilation)
        && Contracts.ExistForExport(compilation)
        && !IsGivenBy(compilation, "JsonExportWriter")
        && !IsGivenBy(compilation, "PersonalDataJson");

    private static bool IsKnown(IAssemblySymbol serilog) =>
        Type(serilog, "Serilog.Core.IDestructuringPolicy") is { } policy
        && policy.GetMembers().Length == 1
        && Type(serilog, "Serilog.Core.ILogEventPropertyValueFactory") is not null
        && Type(serilog, "Serilog.Events.StructureValue") is not null
        && Type(serilog, "Serilog.Configuration.LoggerDestructuringConfiguration") is not null;

    /// <summary>Its shape has changed between previews: code is written for the one that stayed.</summary>
    private static bool IsKnownCompliance(IAssemblySymbol compliance) =>
        Type(compliance, "Microsoft.Extensions.Compliance.Classification.DataClassification") is { } classification
        && classification.InstanceConstructors.Any(static constructor => constructor.Parameters.Length == 2 && constructor.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_String))
        && Type(compliance, "Microsoft.Extensions.Compliance.Classification.DataClassificationSet") is { } set
        && Type(compliance, WellKnownNames.DataClassification) is { IsSealed: false }
        && Type(compliance, "Microsoft.Extensions.Compliance.Redaction.Redactor") is { IsAbstract: true } redactor
        && redactor.GetMembers().Count(static member => member.IsAbstract) == 2
        && redactor.GetMembers("GetRedactedLength").Length > 0
        && redactor.GetMembers("Redact").OfType<IMethodSymbol>().Any(static method => method is { IsVirtual: true, Arity: 0, Parameters.Length: 1 } && method.Parameters[0].Type.SpecialType == SpecialType.System_String)
        && Type(compliance, "Microsoft.Extensions.Compliance.Redaction.IRedactorProvider") is { } provider
        && provider.GetMembers() is { Length: 1 } members
        && members[0] is IMethodSymbol { Name: "GetRedactor", Parameters.Length: 1 } get
        && SymbolEqualityComparer.Default.Equals(get.Parameters[0].Type, set);

    private static INamedTypeSymbol? Type(IAssemblySymbol assembly, string fullName)
    {
        var names = fullName.Split('.');
        var space = assembly.GlobalNamespace;
        foreach (var name in names.Take(names.Length - 1))
        {
            if (space.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == name) is not { } inner)
            {
                return null;
            }

            space = inner;
        }

        return space.GetTypeMembers(names[names.Length - 1], 0).FirstOrDefault(static type => type.DeclaredAccessibility == Accessibility.Public);
    }

    // An assembly that shows us its internals shows what was written for it: a second one would be ambiguous.
    private static bool IsGivenBy(Compilation compilation, string name) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
            MarkPresence.ReferencesAbstractions(assembly)
            && assembly.GivesAccessTo(compilation.Assembly)
            && assembly.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(static space => space.Name == WellKnownNames.MarksNamespace) is { } marks
            && !marks.GetTypeMembers(name).IsEmpty)
        || Own(compilation, name);

    private static bool Own(Compilation compilation, string name) =>
        compilation.Assembly.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(static space => space.Name == WellKnownNames.MarksNamespace) is { } marks && !marks.GetTypeMembers(name).IsEmpty;
}
