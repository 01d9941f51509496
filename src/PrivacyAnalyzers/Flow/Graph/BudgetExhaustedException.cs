using System;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>Leaves the analysis of a body from any depth; caught where the body's analysis starts, and nowhere else.</summary>
internal sealed class BudgetExhaustedException : Exception
{
    internal BudgetExhaustedException()
        : base("The body takes more visits of blocks than are allowed.")
    {
    }
}
