using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Verification.Tests;

public sealed class NonCompilingFix : RenamingFix
{
    protected override TypeDeclarationSyntax Change(TypeDeclarationSyntax type)
        => base.Change(type).WithBaseList(SyntaxFactory.BaseList([SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName("Missing "))])
            .WithColonToken(SyntaxFactory.ParseToken(": ")));
}

public sealed class ChangingNothingFix : RenamingFix
{
    protected override TypeDeclarationSyntax Change(TypeDeclarationSyntax type) => type;
}

/// <summary>The new name is as bad as the old one: the finding stays, for ever.</summary>
public sealed class NeverEndingFix : RenamingFix
{
    protected override TypeDeclarationSyntax Change(TypeDeclarationSyntax type) => Renamed(type, type.Identifier.Text + "X");
}

public sealed class KeylessFix : RenamingFix
{
    protected override string? Key => null;
}

public sealed class NoFixAllFix : RenamingFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>A type parameter inside the name: the text is right, the tree is not.</summary>
public sealed class MalformedTreeFix : RenamingFix
{
    protected override TypeDeclarationSyntax Change(TypeDeclarationSyntax type) => Renamed(type, "One<T>");
}

public sealed class ThrowingFix : RenamingFix
{
    protected override TypeDeclarationSyntax Change(TypeDeclarationSyntax type) => throw new InvalidOperationException("it broke");
}

public sealed class ThrowingOnHalfTypedFix : RenamingFix
{
    protected override TypeDeclarationSyntax Change(TypeDeclarationSyntax type)
        => type.CloseBraceToken.IsMissing ? throw new InvalidOperationException("where is the brace?") : base.Change(type);
}
