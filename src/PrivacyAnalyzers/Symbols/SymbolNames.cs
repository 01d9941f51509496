using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Names of symbols as messages show them: <c>Customer.Email</c>, <c>Mailer.Send(address)</c>.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Types = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Members = Types.WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>The name with its containing type; a parameter with the member that takes it.</summary>
    internal static string Short(this ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter => parameter.Name,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record } } parameter =>
            Short(record) + "." + parameter.Name,
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => MethodName(method) + "(" + parameter.Name + ")",
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "lambda expression",
        IMethodSymbol method => MethodName(method),
        ITypeSymbol type => type.ToDisplayString(Types),
        IAssemblySymbol assembly => assembly.Name,
        _ => symbol.ToDisplayString(Members),
    };

    private static string MethodName(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => Short(method.ContainingType),
        MethodKind.LocalFunction => method.Name,

        // What stands outside of all types has a method that nobody named.
        MethodKind.Ordinary when method.Name == "<Main>$" => Short(method.ContainingType),
        MethodKind.DelegateInvoke => Short(method.ContainingType),
        _ => method.ToDisplayString(Members),
    };
}
