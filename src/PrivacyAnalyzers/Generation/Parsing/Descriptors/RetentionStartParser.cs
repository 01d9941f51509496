using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>Finds the dates that retention periods count from: those that are marked, else the only one that fits.</summary>
internal static class RetentionStartParser
{
    internal static List<RetentionStartModel> Read(INamedTypeSymbol type, KnownSymbols known)
    {
        var marked = Members(type)
            .SelectMany(member => known.Marks.OwnMarks(member).Where(static mark => mark.Kind == MarkKind.RetentionStart).Select(mark => new RetentionStartModel(member.Name, (RetentionFrom)(mark.Argument(0) as int? ?? 0), IsInferred: false)))
            .ToList();
        if (marked.Count > 0)
        {
            return marked;
        }

        var dates = Candidates(type, known);
        return dates.Count == 1 ? [new RetentionStartModel(dates[0].Name, RetentionFrom.LastActivity, IsInferred: true)] : [];
    }

    /// <summary>The dates of the type that could be meant.</summary>
    internal static List<ISymbol> Candidates(INamedTypeSymbol type, KnownSymbols known) => Members(type).Where(member => Fits(member, known)).ToList();

    private static List<ISymbol> Members(INamedTypeSymbol type) =>
        type.SelfAndBases().SelectMany(static candidate => candidate.ValueMembers()).GroupBy(static member => member.Name).Select(static group => group.First()).ToList();

    // A birth date is a date of the person, not of the relation.
    internal static bool Fits(ISymbol member, KnownSymbols known) =>
        member is IPropertySymbol { Parameters.IsEmpty: true } or IFieldSymbol
        && ValueTypes.Of(member) is { } type
        && ValueTypes.WithoutNullable(type) is var value
        && (value.SpecialType == SpecialType.System_DateTime || value.Is("System.DateTimeOffset"))
        && known.Marks.OwnMarks(member).All(static mark => mark.Kind is not MarkKind.PersonalData)
        && known.Marks.Of(member) is null or { Category: not DataCategory.BirthDate };
}
