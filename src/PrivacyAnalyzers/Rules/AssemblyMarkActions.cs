using System;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>Marks on the assembly: no symbol action reaches them, so each file answers for those it holds, live in the editor.</summary>
internal static class AssemblyMarkActions
{
    internal static void RegisterAssemblyMarkAction(this CompilationStartAnalysisContext start, RuleContext privacy, MarkKind kind, Action<Mark, SemanticModelAnalysisContext> action) =>
        start.RegisterSemanticModelAction(context =>
        {
            foreach (var attribute in context.SemanticModel.Compilation.Assembly.GetAttributes())
            {
                if (attribute.ApplicationSyntaxReference?.SyntaxTree == context.SemanticModel.SyntaxTree && privacy.Known.Kinds.Of(attribute.AttributeClass) == kind)
                {
                    action(new Mark(kind, attribute), context);
                }
            }
        });
}
