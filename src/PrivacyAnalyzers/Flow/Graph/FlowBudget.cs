namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>Work allowed for one body, counted in visits of blocks and never in time: the same result on every machine.</summary>
internal sealed class FlowBudget
{
    /// <summary>Real bodies need tens; a thousand branches in a loop, thousands.</summary>
    internal const int DefaultVisits = 20_000;

    private int _left;

    internal FlowBudget(int visits) => _left = visits;

    /// <summary>False once there is none left.</summary>
    internal bool Spend() => --_left >= 0;
}
