using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Graph;

namespace PrivacyAnalyzers.Flow.Summaries;

internal sealed partial class SummarySolver
{
    /// <summary>A method on the walk: what it has asked for, and what is known of it so far.</summary>
    private sealed class Node
    {
        internal Node(SummaryKey key, MethodBody? body, int index)
        {
            Key = key;
            Body = body;
            Index = index;
            Low = index;
        }

        /// <summary>Under what its result is kept.</summary>
        internal SummaryKey Key { get; }

        internal MethodBody? Body { get; }

        internal int Index { get; }

        /// <summary>The first method on the path that this one calls, however indirectly.</summary>
        internal int Low { get; set; }

        internal bool IsRecursive { get; set; }

        internal bool IsIterating { get; set; }

        /// <summary>How often it was run in its component.</summary>
        internal int Runs { get; set; }

        /// <summary>Its place in the order of its component.</summary>
        internal int Position { get; set; }

        /// <summary>It has asked for what was not known.</summary>
        internal bool IsWaiting { get; set; }

        /// <summary>All the members of its component are there.</summary>
        internal bool IsComplete { get; set; }

        /// <summary>Those that have asked for its result.</summary>
        internal HashSet<Node> Askers { get; } = new();

        /// <summary>What it has asked for since it runs, and what it was told.</summary>
        internal Dictionary<SummaryKey, FlowResult?> Told { get; set; } = new();

        /// <summary>Its last runs: what each was told, and came to.</summary>
        internal LinkedList<(Dictionary<SummaryKey, FlowResult?> Told, FlowResult Result)> History { get; } = new();

        /// <summary>What is known of it so far; null while its component is not run.</summary>
        internal FlowResult? Result { get; set; }

        /// <summary>What that says: the next result is compared with it.</summary>
        internal string? Description { get; private set; }

        /// <summary>The bodies that it may run: they give its place in the order, each time others have joined.</summary>
        internal List<IMethodSymbol>? Called { get; set; }

        internal void Start(FlowResult? bottom)
        {
            Learn(bottom, bottom?.Describe());
            Runs = 0;
            IsWaiting = false;
            Askers.Clear();
        }

        internal void Remember(FlowResult result)
        {
            History.AddFirst((Told, result));
            if (History.Count > RunsKept)
            {
                History.RemoveLast();
            }
        }

        internal void Learn(FlowResult? result, string? description)
        {
            Result = result;
            Description = description;
        }

        /// <summary>What it needs, and nobody has come to yet.</summary>
        internal Queue<SummaryKey> Missing { get; } = new();
    }
}
