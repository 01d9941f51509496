using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>What becomes of one value: a form that erases it, or why there is none.</summary>
internal sealed class Outcome
{
    private Outcome(ErasedForm form, string detail, string what, string? problem, INamedTypeSymbol? carrier)
    {
        Form = form;
        Detail = detail;
        What = what;
        Problem = problem;
        Carrier = carrier;
    }

    internal ErasedForm Form { get; }

    internal string Detail { get; }

    /// <summary>For the comment: "cleared".</summary>
    internal string What { get; }

    /// <summary>Why there is none; null where there is.</summary>
    internal string? Problem { get; }

    /// <summary>The type whose own erasure is called; null where none is.</summary>
    internal INamedTypeSymbol? Carrier { get; }

    internal bool NeedsWrite => Form is ErasedForm.Constant or ErasedForm.Computed;

    internal static Outcome Constant(string expression, string what) => new(ErasedForm.Constant, expression, what, problem: null, carrier: null);

    internal static Outcome Computed(string template, string what) => new(ErasedForm.Computed, template, what, problem: null, carrier: null);

    internal static Outcome Emptied() => new(ErasedForm.Emptied, "", "emptied", problem: null, carrier: null);

    internal static Outcome Nested(ErasedForm form, string detail, INamedTypeSymbol carrier) => new(form, detail, "each as its own marks say", problem: null, carrier);

    internal static Outcome Derived() => new(ErasedForm.Derived, "", "made from others", problem: null, carrier: null);

    internal static Outcome None(string problem) => new(ErasedForm.Derived, "", "", problem, carrier: null);
}
