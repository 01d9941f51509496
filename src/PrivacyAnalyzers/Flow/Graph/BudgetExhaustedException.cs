using System;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>Leaves the analysis of a body from any depth; caught where the body's analysis starts, and nowhere else.</summary>
internal sealed class BudgetExhaustedException : Exception
{
    internal BudgetExhaustedException()
        : base("it takes more work than one body may")
    {
    }
}
