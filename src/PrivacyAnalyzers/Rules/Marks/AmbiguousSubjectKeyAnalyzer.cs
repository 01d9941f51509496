using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0010: a data subject whose key cannot be told.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AmbiguousSubjectKeyAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0010_AmbiguousSubjectKey);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSymbolAction(context => Analyze(context, privacy), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, RuleContext privacy)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var subjects = privacy.Known.Subjects;
        if (Problem(type, subjects) is not { } problem)
        {
            return;
        }

        var own = privacy.Marks.OwnMarks(type).FirstOrDefault(static mark => mark.Kind == MarkKind.DataSubject);
        if (own.Attribute is null && IsSaidAtBase(type, subjects))
        {
            return;
        }

        var location = own.Attribute is null ? type.Place()
            : IsAboutKeyArgument(own) ? own.NamedArgumentLocation("Key", context.CancellationToken)
            : own.Location;
        privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV0010_AmbiguousSubjectKey, location, type.Short(), problem));
    }

    private static string? Problem(INamedTypeSymbol type, SubjectReader subjects)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsStatic || !subjects.IsSubject(type) || HasUnknownBase(type))
        {
            return null;
        }

        var keys = subjects.KeysOf(type);

        // An abstract base or an interface may leave the key to the types below it, which are asked in turn; one that offers two cannot.
        return keys.Problem is not null && type.IsAbstract && keys.Candidates.IsEmpty && !NamesKey(type, subjects) ? null : keys.Problem;
    }

    private static bool NamesKey(INamedTypeSymbol type, SubjectReader subjects) => subjects.SubjectMark(type) is { } mark && IsAboutKeyArgument(mark);

    private static bool IsAboutKeyArgument(Mark mark) =>
        mark.Attribute.NamedArguments.Any(static argument => argument.Key == "Key" && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false, Values.Length: > 0 });

    // One finding for one hierarchy: the topmost type of this compilation that has the problem.
    private static bool IsSaidAtBase(INamedTypeSymbol type, SubjectReader subjects) =>
        type.SelfAndBases().Skip(1).Concat(type.AllInterfaces).Any(candidate => candidate.OriginalDefinition.DeclaringSyntaxReferences.Length > 0 && Problem(candidate.OriginalDefinition, subjects) is not null);

    // What a type that does not bind would have brought is not known.
    private static bool HasUnknownBase(INamedTypeSymbol type) =>
        type.SelfAndBases().Any(static candidate => candidate.TypeKind == TypeKind.Error) || type.AllInterfaces.Any(static candidate => candidate.TypeKind == TypeKind.Error);
}
