using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Rows that are as they were after what should have changed them: nobody is told that they are erased.</summary>
internal static class LeftRows
{
    private const string Advice =
        "A trigger or a rule of the table keeps them or writes them back, or somebody writes past Entity Framework: drop the trigger, or let it pass for the role that erases; where rows are to stay, mark them OnErasure = RowErasure.EraseMembers.";

    internal static ErasureVerificationException Of(long rows, ITable table, string explanation, string end = "nothing was erased") =>
        new($"{rows} rows of '{table.SchemaQualifiedName}' are left of what '{explanation}' should have changed: {end}. {Advice}");
}
