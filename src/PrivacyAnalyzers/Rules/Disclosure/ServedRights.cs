using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>What code that serves a right of the person may do: give the person the data, which is what access and portability are.</summary>
internal static class ServedRights
{
    internal static bool IsDelivery(ISymbol code, CodeMarks marks)
    {
        for (ISymbol? level = code; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            foreach (var mark in marks.Of(level))
            {
                if (mark.Kind == MarkKind.ExercisesRight && mark.Argument(0) is (int)DataSubjectRight.Access or (int)DataSubjectRight.Portability)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
