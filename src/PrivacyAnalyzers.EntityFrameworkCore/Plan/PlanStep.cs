using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>One statement of an erasure, as it is when no purpose keeps anything any longer.</summary>
public sealed class PlanStep
{
    internal PlanStep(int number, ErasureStep step)
    {
        Number = number;
        Kind = step.Kind;
        Table = step.Table.SchemaQualifiedName;
        Columns = [.. step.Columns.Select(static column => column.Column.Path).Distinct()];
        Explanation = step.Explanation;
        Sql = (step.Prepare is null ? "" : step.Prepare + "; ") + step.Sql;
    }

    /// <summary>Its place; the first is 1.</summary>
    public int Number { get; }

    /// <summary>What it does.</summary>
    public PlanStepKind Kind { get; }

    /// <summary>The table that it changes or reads.</summary>
    public string Table { get; }

    /// <summary>The members that are personal data in it.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Why.</summary>
    public string Explanation { get; }

    /// <summary>The statement. Values are parameters: it holds none of a person.</summary>
    public string Sql { get; }

    /// <summary>The step in one line.</summary>
    /// <returns>Number, kind and table.</returns>
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + Kind + " " + Table;
}
