using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>The members whose values the code of a compilation reads: patterns, queries and deconstruction included; assignments, names and mappings of columns are no reads.</summary>
internal sealed class MemberReads
{
    private readonly ConcurrentDictionary<ISymbol, bool> _read = new(SymbolEqualityComparer.Default);

    // As they are referred to: once is enough, and most members are read often.
    private readonly ConcurrentDictionary<ISymbol, bool> _seen = new(SymbolEqualityComparer.Default);
    private readonly CodeMarks _code;

    internal MemberReads(CodeMarks code) => _code = code;

    internal void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(
            context =>
            {
                var reference = (IMemberReferenceOperation)context.Operation;
                if (!_seen.ContainsKey(reference.Member.OriginalDefinition) && IsRead(reference) && !ServesARight(context.ContainingSymbol))
                {
                    Add(reference.Member);
                }
            },
            OperationKind.PropertyReference,
            OperationKind.FieldReference);
        start.RegisterOperationAction(context => AddPositions(((IDeconstructionAssignmentOperation)context.Operation).Value.Type), OperationKind.DeconstructionAssignment);
        start.RegisterOperationAction(
            context =>
            {
                var pattern = (IRecursivePatternOperation)context.Operation;
                if (pattern.DeconstructSymbol is not null)
                {
                    AddPositions(pattern.MatchedType);
                }
            },
            OperationKind.RecursivePattern);
        start.RegisterSyntaxNodeAction(
            context => AddPositions(context.SemanticModel.GetForEachStatementInfo((ForEachVariableStatementSyntax)context.Node).ElementType), SyntaxKind.ForEachVariableStatement);
    }

    /// <summary>Whether the member is read, itself or through what it overrides or implements.</summary>
    internal bool IsRead(ISymbol member) =>
        _read.ContainsKey(MarkedSymbolNormalizer.Normalize(member)) || MemberWalk.Inherited(member).Any(inherited => _read.ContainsKey(MarkedSymbolNormalizer.Normalize(inherited)));

    private void Add(ISymbol member)
    {
        if (!_seen.TryAdd(member.OriginalDefinition, true))
        {
            return;
        }

        _read[MarkedSymbolNormalizer.Normalize(member)] = true;

        // What is read of an override is read of the base: its mark stands there.
        foreach (var inherited in MemberWalk.Inherited(member.OriginalDefinition))
        {
            _read[MarkedSymbolNormalizer.Normalize(inherited)] = true;
        }
    }

    // A record gives all its positions at once.
    private void AddPositions(ITypeSymbol? type)
    {
        foreach (var level in type.SelfAndBases().Where(static level => level.IsRecord))
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>().Where(static property => MarkedSymbolNormalizer.RecordParameter(property.OriginalDefinition) is not null))
            {
                Add(property);
            }
        }
    }

    private static bool IsRead(IMemberReferenceOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation assignment when assignment.Target == reference => false,
        IMemberInitializerOperation initializer when initializer.InitializedMember == reference => false,
        INameOfOperation => false,
        _ => !MapsAColumn(reference),
    };

    // builder.Property(c => c.Email).HasMaxLength(80): says where it is stored.
    private static bool MapsAColumn(IOperation reference)
    {
        for (var parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod.ContainingNamespace: { } space } && IsOfBuilders(space))
            {
                return true;
            }
        }

        return false;
    }

    // Microsoft.EntityFrameworkCore.Metadata.Builders, and what may be below it.
    private static bool IsOfBuilders(INamespaceSymbol space)
    {
        for (var level = space; level is { IsGlobalNamespace: false }; level = level.ContainingNamespace)
        {
            if (level is { Name: "Builders", ContainingNamespace: { Name: "Metadata", ContainingNamespace: { Name: "EntityFrameworkCore", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } } } })
            {
                return true;
            }
        }

        return false;
    }

    // An export by hand gives the person what is kept: it is no reason to keep it.
    private bool ServesARight(ISymbol? code)
    {
        for (; code is IMethodSymbol or INamedTypeSymbol; code = code.ContainingSymbol)
        {
            if (_code.Has(code, MarkKind.ExercisesRight))
            {
                return true;
            }
        }

        return false;
    }
}
