using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>The marks that ask for code to be generated for the type that carries them, on itself or on a member.</summary>
internal static class AskingMarks
{
    /// <summary>Their simple names, without "Attribute".</summary>
    internal static readonly IReadOnlyList<string> SimpleNames =
        MarkKinds.ByMetadataName.Where(pair => OnType(pair.Value) || OnMember(pair.Value)).Select(pair => MarkKinds.SimpleName(pair.Key)).ToList();

    /// <summary>The first mark that asks, in the order of the declarations; null where none does.</summary>
    internal static Mark? First(INamedTypeSymbol type, MarkReader marks)
    {
        foreach (var mark in marks.OwnMarks(type))
        {
            if (OnType(mark.Kind))
            {
                return mark;
            }
        }

        foreach (var member in type.ValueMembers())
        {
            foreach (var mark in marks.OwnMarks(member))
            {
                if (OnMember(mark.Kind) && IsInSource(mark))
                {
                    return mark;
                }
            }
        }

        return null;
    }

    private static bool OnType(MarkKind kind) => kind is MarkKind.DataSubject or MarkKind.PersonalDataCarrier or MarkKind.PersonalData or MarkKind.OwnedBy or MarkKind.AccessedBy;

    private static bool OnMember(MarkKind kind) => kind is MarkKind.PersonalData or MarkKind.AlsoFor or MarkKind.OwnedBy or MarkKind.AccessedBy;

    private static bool IsInSource(Mark mark) => mark.Attribute.ApplicationSyntaxReference is not null;
}
