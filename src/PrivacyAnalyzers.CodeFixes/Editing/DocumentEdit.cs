using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>One change to one document. Equal edits of several findings are made once, which lets all of them be mended together.</summary>
internal readonly struct DocumentEdit : IEquatable<DocumentEdit>
{
    private DocumentEdit(DocumentId document, TextSpan span, string? text)
    {
        Document = document;
        Span = span;
        Text = text;
    }

    internal DocumentId Document { get; }

    internal TextSpan Span { get; }

    /// <summary>What takes the span's place; null to remove the attribute, or the attribute's argument, that the span is.</summary>
    internal string? Text { get; }

    internal static DocumentEdit Replace(Document document, TextSpan span, string text) => new(document.Id, span, text);

    internal static DocumentEdit Insert(Document document, int position, string text) => new(document.Id, new TextSpan(position, 0), text);

    /// <summary>Removes an attribute or an argument of one, with the separators and brackets that then stand for nothing.</summary>
    internal static DocumentEdit Remove(Document document, SyntaxNode node) => new(document.Id, node.Span, text: null);

    public bool Equals(DocumentEdit other) => Document == other.Document && Span == other.Span && Text == other.Text;

    public override bool Equals(object? obj) => obj is DocumentEdit other && Equals(other);

    public override int GetHashCode() => unchecked((Document.GetHashCode() * 397) ^ Span.GetHashCode());
}
