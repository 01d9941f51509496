using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// Whose consent, or objection, a check is about: the receiver if it is a data subject or a row of one; else the single argument that names a
/// person; else the persons it is a predicate over, or returns; else the current user.
/// </summary>
internal sealed class CheckSubjects
{
    private readonly MarkKinds _kinds;
    private readonly SubjectReader _subjects;
    private readonly Declarations _declarations;

    internal CheckSubjects(MarkKinds kinds, SubjectReader subjects, Declarations declarations)
    {
        _kinds = kinds;
        _subjects = subjects;
        _declarations = declarations;
    }

    /// <summary>Why the subject of the check cannot be told, to be put into a message; null where it can.</summary>
    internal string? Problem(ISymbol check)
    {
        var container = check.ContainingType;
        if (IsExtensionBlock(container) || IsUnknown(container) || IsUnknown(ValueTypes.Of(check)) || Has(check, MarkKind.CurrentSubject) || Has(check, MarkKind.SubjectKey))
        {
            return null;
        }

        if ((!check.IsStatic || check is IParameterSymbol) && container is not null && IsOfOnePerson(container))
        {
            return null;
        }

        if (ValueTypes.Of(check) is { } type && NamesPersons(type))
        {
            return null;
        }

        return check switch
        {
            IMethodSymbol method => ArgumentProblem(method.Parameters, method, container),
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => ParameterProblem(parameter, method, container),
            _ => NoReceiver(container),
        };
    }

    private string? ArgumentProblem(ImmutableArray<IParameterSymbol> parameters, ISymbol member, INamedTypeSymbol? container)
    {
        if (parameters.Any(static parameter => IsUnknown(parameter.Type)))
        {
            return null;
        }

        // [SubjectKey] is said on purpose: it wins over what types suggest. Several are one composite key.
        var keys = parameters.Where(parameter => MemberWalk.Inherited(parameter).Prepend(parameter).Any(candidate => Has(candidate, MarkKind.SubjectKey))).ToList();
        var persons = keys.Count > 0 ? keys.Take(1).ToList() : parameters.Where(parameter => NamesPersons(parameter.Type)).ToList();
        if (persons.Count == 0 && (HoldsCurrentSubject(container) || NamesPersons(ValueTypes.Of(member))))
        {
            return null;
        }

        return persons.Count switch
        {
            1 => null,
            0 => "no argument says whose it is; take the data subject or its SubjectId, or mark a parameter with '[SubjectKey]'",
            _ => string.Join(" and ", persons.Select(static parameter => "'" + parameter.Name + "'")) + " could each be the person; mark one with '[SubjectKey]'",
        };
    }

    // An answer handed in beside the person it is about, or to the one who makes the person.
    private string? ParameterProblem(IParameterSymbol parameter, IMethodSymbol method, INamedTypeSymbol? container) =>
        method.MethodKind == MethodKind.Constructor && container is not null
            ? method.Parameters.Any(other => NamesPersons(other.Type) || Has(other, MarkKind.SubjectKey)) ? null : NoReceiver(container)
            : ArgumentProblem(method.Parameters.Remove(parameter), method, container);

    private string? NoReceiver(INamedTypeSymbol? container) =>
        HoldsCurrentSubject(container) || _declarations.Subjects.IsEmpty
            ? null
            : "'" + (container?.Short() ?? "it") + "' is no data subject and belongs to none; mark it with '[DataSubject]' or '[OwnedBy<TSubject>]', or say whose it is with '[SubjectKey]'";

    /// <summary>A data subject; a row that says whose it is; a value that a data subject holds.</summary>
    private bool IsOfOnePerson(INamedTypeSymbol type) =>
        _subjects.IsSubject(type)
        || type.IsOrImplements(WellKnownNames.DataSubjectInterface)
        || type.SelfAndBases().Any(candidate => Has(candidate, MarkKind.OwnedBy) || candidate.ValueMembers().Any(LeadsToPerson))
        || _declarations.HeldBySubjects.Contains(type.OriginalDefinition);

    private bool LeadsToPerson(ISymbol member) =>
        Has(member, MarkKind.OwnedBy)
        || Has(member, MarkKind.SubjectKey)
        || (ValueTypes.Of(member) is { } type && IsPerson(type) && !Has(member, MarkKind.NotOwned))
        || _declarations.Subjects.Any(subject => member.Name == subject.Name + "Id");

    private bool HoldsCurrentSubject(INamedTypeSymbol? container) =>
        container is not null && container.SelfAndBases().Concat(container.AllInterfaces).Any(type => type.GetMembers().Any(member => Has(member, MarkKind.CurrentSubject)));

    /// <summary>One person or several, by object or by key; or what is said of one: a predicate, an expression, a specification.</summary>
    private bool NamesPersons(ITypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        var element = ValueTypes.Element(type);
        return IsPerson(element)
            || element is IArrayTypeSymbol { ElementType: var item } && NamesPersons(item)
            || element is INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } && invoke.Parameters.Any(parameter => IsPerson(ValueTypes.Element(parameter.Type)))
            || element is INamedTypeSymbol { TypeArguments.Length: > 0 } generic && generic.TypeArguments.Any(NamesPersons);
    }

    private bool IsPerson(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsPerson),
        INamedTypeSymbol named => _subjects.IsSubject(named) || named.Is(WellKnownNames.SubjectId) || named.IsOrImplements(WellKnownNames.DataSubjectInterface),
        _ => false,
    };

    private bool Has(ISymbol symbol, MarkKind kind)
    {
        foreach (var spokesman in MarkedSymbolNormalizer.Spokesmen(symbol))
        {
            foreach (var attribute in _kinds.Attributes.On(spokesman))
            {
                if (_kinds.Of(attribute.AttributeClass) == kind)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // C# 14: the compiler this is built on has no name for the receiver of an extension block.
    private static bool IsExtensionBlock(INamedTypeSymbol? type) => type is not null && type.TypeKind > TypeKind.FunctionPointer;

    private static bool IsUnknown(ITypeSymbol? type) =>
        type is not null && (ValueTypes.Element(type).TypeKind == TypeKind.Error || type.SelfAndBases().Any(static candidate => candidate.TypeKind == TypeKind.Error)
            || (type is INamedTypeSymbol { TypeArguments.Length: > 0 } generic && generic.TypeArguments.Any(IsUnknown)));
}
