using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>How control leaves a graph normally: the state, and the value returned.</summary>
internal sealed class GraphExit
{
    internal FlowState? State { get; private set; }

    internal FlowValue? Returned { get; private set; }

    internal void Reach(FlowState state, FlowValue? returned)
    {
        if (returned is not null)
        {
            Returned = Returned is null || State is null ? returned : FlowState.Join(Returned, State, returned, state);
        }

        State = State is null ? state : FlowState.Join(State, state);
    }
}
