namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy explain</c> was asked.</summary>
/// <param name="Member">Such as <c>Customer.Email</c>.</param>
/// <param name="Document">Where to look, and in which language to answer.</param>
internal sealed record ExplainRequest(string Member, DocumentRequest Document);
