using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>
/// Whether code has to do with consent: it checks it, grants it, writes the answer down, or calls code of this compilation that does. Called code
/// is known by its name only: where a name may do it, it does.
/// </summary>
internal sealed class ConsentSigns
{
    private readonly KnownSymbols _known;
    private readonly Lazy<HashSet<string>> _callers;

    internal ConsentSigns(KnownSymbols known)
    {
        _known = known;
        _callers = new(() => Callers(known), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The code looks at, or writes, the consent for one of the purposes.</summary>
    internal bool In(IOperation code, IReadOnlyCollection<ITypeSymbol> purposes) =>
        code.DescendantsAndSelf().Any(operation => operation switch
        {
            IInvocationOperation call => IsSign(call.TargetMethod, call.TargetMethod.TypeArguments.Length == 1 ? call.TargetMethod.TypeArguments[0] : null, purposes) || IsCaller(call.TargetMethod),
            IMethodReferenceOperation reference => IsSign(reference.Method, reference.Method.TypeArguments.Length == 1 ? reference.Method.TypeArguments[0] : null, purposes) || IsCaller(reference.Method),
            IMemberReferenceOperation reference => IsSign(reference.Member, null, purposes),
            IParameterReferenceOperation reference => IsSign(reference.Parameter, null, purposes),
            IPropertySubpatternOperation { Member: IMemberReferenceOperation member } => IsSign(member.Member, null, purposes),
            IObjectCreationOperation { Constructor: { } constructor } => constructor.Parameters.Any(parameter => IsSign(parameter, null, purposes)) || IsCaller(constructor),
            _ => false,
        });

    /// <summary>The symbol is a check, or grants, for one of the purposes; or for one that cannot be told.</summary>
    internal bool IsSign(ISymbol symbol, ITypeSymbol? named, IReadOnlyCollection<ITypeSymbol> purposes) =>
        _known.Checks.Of(symbol).Any(check => !check.IsObjection && Concerns(check.Purpose ?? named, purposes))
        || _known.Marks.OwnMarks(symbol).Concat(MemberWalk.Inherited(symbol).SelectMany(inherited => _known.Marks.OwnMarks(inherited)))
            .Any(mark => mark.Kind is MarkKind.GrantsConsent or MarkKind.RequiresConsent && Concerns(mark.TypeArgument ?? named, purposes));

    private static bool Concerns(ITypeSymbol? purpose, IReadOnlyCollection<ITypeSymbol> purposes) =>
        purpose is null or ITypeParameterSymbol || !PurposeTypes.IsPurpose(purpose) || purposes.Contains(purpose, SymbolEqualityComparer.Default);

    private bool IsCaller(IMethodSymbol method) =>
        !ValueTypes.IsFramework(method.ContainingType) && _callers.Value.Contains(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name);

    private static HashSet<string> Callers(KnownSymbols known)
    {
        var mentioning = known.Compilation.SyntaxTrees.SelectMany(static tree => Mentions.In(tree).Declarations).Where(static declaration => !declaration.IsValue).ToList();
        var names = new HashSet<string>(Signs(known), StringComparer.Ordinal);
        var callers = new HashSet<string>(StringComparer.Ordinal);
        for (var found = true; found;)
        {
            found = false;
            foreach (var declaration in mentioning)
            {
                if (!callers.Contains(declaration.Name) && !IsSignItself(declaration) && names.Overlaps(declaration.Mentioned))
                {
                    callers.Add(declaration.Name);
                    found = true;
                }
            }

            names.UnionWith(callers);
        }

        return callers;

        // A method is no caller of itself: its own declaration mentions its name.
        bool IsSignItself(Mentions.Declaration declaration) => declaration.Mentioned.Count(names.Contains) == 1 && names.Contains(declaration.Name);
    }

    private static IEnumerable<string> Signs(KnownSymbols known) =>
        known.Declarations.Types.SelectMany(static type => type.GetMembers())
            .Where(member => known.Checks.IsCheck(member) || known.Marks.OwnMarks(member).Any(static mark => mark.Kind == MarkKind.GrantsConsent)
                || (member is IMethodSymbol method && method.Parameters.Any(parameter => known.Checks.IsCheck(parameter))))
            .Select(static member => member.Name)
            .Concat(known.Checks.Configured.Members.Select(static member => member.Name))
            .Concat(new[] { "HasConsentAsync", "WhereConsentedAsync", "DemandAsync", "GrantAsync" })
            .Where(static name => name.Length > 0 && name[0] != '.');
}
