using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>One piece of personal data in a value: what it is, whose, and which consents held when it was read.</summary>
internal sealed class Datum
{
    internal Datum(Label label, Identity subject, DatumForm form, FactSet held, Trail trail)
    {
        Label = label;
        Subject = subject;
        Form = form;
        Held = held;
        Trail = trail;
    }

    internal Label Label { get; }

    internal Identity Subject { get; }

    internal DatumForm Form { get; }

    /// <summary>The facts in force where it was read, less those withdrawn since.</summary>
    internal FactSet Held { get; }

    internal Trail Trail { get; }

    internal bool IsSamePiece(Datum other) => Form == other.Form && Label.Equals(other.Label) && Subject.Equals(other.Subject);

    internal Datum Masked() => Form == DatumForm.Masked ? this : new(Label, Subject, DatumForm.Masked, Held, Trail);

    /// <summary>What a caller hands in, with all it holds.</summary>
    internal Datum Whole() => Label.Mark is null && Form == DatumForm.Plain ? new(Label, Subject, DatumForm.Whole, Held, Trail) : this;

    internal Datum Through(SyntaxNode step) => new(Label, Subject, Form, Held, Trail.Through(step));

    internal Datum Change(Func<Identity, Identity> subject, Func<FactSet, FactSet> held)
    {
        var (other, facts) = (subject(Subject), held(Held));
        return other.Equals(Subject) && ReferenceEquals(facts, Held) ? this : new(Label, other, Form, facts, Trail);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        (Label.Place?.ToString() ?? Label.Symbol.Name) + "(" + Subject + ")" + (Form == DatumForm.Masked ? "~" : Form == DatumForm.Whole ? "*" : "") + (Held.IsEmpty ? "" : "[" + Held + "]");
}
