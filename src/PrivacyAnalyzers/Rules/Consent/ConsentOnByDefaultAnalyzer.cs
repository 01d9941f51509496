using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1006: consent that holds though nobody gave it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConsentOnByDefaultAnalyzer : PrivacyAnalyzer
{
    private const string DefaultValueAttribute = "System.ComponentModel.DefaultValueAttribute";

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV1006_ConsentOnByDefault);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var defaults = new DatabaseDefaults(privacy.Known);
        start.RegisterMarkableSymbolAction((symbol, report) => Declared(symbol, report, privacy));
        start.RegisterOperationAction(context => Initialized((ISymbolInitializerOperation)context.Operation, context.ReportDiagnostic, privacy), OperationKind.PropertyInitializer, OperationKind.FieldInitializer);
        start.RegisterOperationAction(context => Assigned((ISimpleAssignmentOperation)context.Operation, context, privacy), OperationKind.SimpleAssignment);
        start.RegisterOperationAction(
            context =>
            {
                if (defaults.Set((IInvocationOperation)context.Operation) is var (check, value, how))
                {
                    Report(check, value, how, context.ReportDiagnostic, privacy);
                }
            },
            OperationKind.Invocation);
    }

    /// <summary>The consent that the symbol holds, where it is one that a person gives.</summary>
    internal static CheckInfo? Consent(ISymbol? symbol, KnownSymbols known)
    {
        foreach (var check in symbol is null ? ImmutableArray<CheckInfo>.Empty : known.Checks.Of(symbol))
        {
            if (!check.IsObjection && known.Purposes.Of(check.Purpose) is { } purpose && (purpose.NeedsConsent || purpose.SpecialCategories == SpecialCategoryCondition.ExplicitConsent))
            {
                return check;
            }
        }

        return null;
    }

    private static void Declared(ISymbol symbol, Action<Diagnostic> report, RuleContext privacy)
    {
        if (symbol is INamedTypeSymbol or IMethodSymbol || Consent(symbol, privacy.Known) is not { } check || ValueTypes.Of(symbol) is not { } type)
        {
            return;
        }

        if (symbol is IParameterSymbol parameter)
        {
            if (parameter.HasExplicitDefaultValue && GrantedAnswer.Is(parameter.ExplicitDefaultValue, check, type) && DefaultOf(parameter) is { } written)
            {
                Report(parameter, written, "by its default value", report, privacy);
            }

            return;
        }

        if (symbol is IPropertySymbol property && ComputedConsent.Of(property, check, type, privacy.Known) is var (place, how))
        {
            Report(property, place, how, report, privacy);
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(DefaultValueAttribute)
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } argument
                && GrantedAnswer.Is(argument.Value, check, type))
            {
                Report(symbol, new Mark(MarkKind.None, attribute).ConstructorArgumentLocation(0), "by '[DefaultValue]'", report, privacy);
            }
        }

        if (GrantedAnswer.IsDefault(check, type) && NobodySets(symbol) && SymbolEqualityComparer.Default.Equals(check.DeclaredOn, symbol))
        {
            Report(symbol, check.Mark.NamedArgumentLocation(nameof(CheckInfo.GrantedValue)), "because its granted value is the one of a new object", report, privacy);
        }
    }

    private static void Initialized(ISymbolInitializerOperation initializer, Action<Diagnostic> report, RuleContext privacy)
    {
        var symbols = initializer switch
        {
            IPropertyInitializerOperation property => property.InitializedProperties.CastArray<ISymbol>(),
            IFieldInitializerOperation field => field.InitializedFields.CastArray<ISymbol>(),
            _ => ImmutableArray<ISymbol>.Empty,
        };
        foreach (var symbol in symbols)
        {
            if (Consent(symbol, privacy.Known) is { } check && ValueTypes.Of(symbol) is { } type)
            {
                Given(symbol, initializer.Value, check, type, "by its initializer", report, privacy);
            }
        }
    }

    private static void Assigned(ISimpleAssignmentOperation assignment, OperationAnalysisContext context, RuleContext privacy)
    {
        if (context.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, IsStatic: false } constructor
            || assignment.Target is not IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } target
            || Consent(target.Member, privacy.Known) is not { } check
            || ValueTypes.Of(target.Member) is not { } type
            || !IsUnconditional(assignment))
        {
            return;
        }

        // A constructor that is told something may have been told of the consent.
        if (assignment.Value is IParameterReferenceOperation || constructor.Parameters.All(static parameter => parameter.IsOptional))
        {
            Given(target.Member, assignment.Value, check, type, "by its constructor", context.ReportDiagnostic, privacy);
        }
    }

    private static void Given(ISymbol symbol, IOperation value, CheckInfo check, ITypeSymbol type, string how, Action<Diagnostic> report, RuleContext privacy)
    {
        if (value is IParameterReferenceOperation { Parameter: { HasExplicitDefaultValue: true } parameter })
        {
            if (!privacy.Known.Checks.IsCheck(parameter) && GrantedAnswer.Is(parameter.ExplicitDefaultValue, check, type) && DefaultOf(parameter) is { } written)
            {
                Report(symbol, written, "by the default value of '" + parameter.Name + "'", report, privacy);
            }
        }
        else if (GrantedAnswer.Is(value, check, type))
        {
            Report(symbol, value.Syntax.GetLocation(), how, report, privacy);
        }
    }

    private static void Report(ISymbol symbol, Location location, string how, Action<Diagnostic> report, RuleContext privacy)
    {
        if (Consent(symbol, privacy.Known) is { Purpose: { } purpose })
        {
            privacy.Report(report, Diagnostic.Create(Catalogue.PRIV1006_ConsentOnByDefault, location, symbol.Short(), purpose.Short(), how));
        }
    }

    private static Location? DefaultOf(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Default.Value: { } value } ? value.GetLocation() : null;

    // A statement of the constructor's own block, or its expression body.
    private static bool IsUnconditional(IOperation assignment)
    {
        var outer = assignment.Parent;
        while (outer is ISimpleAssignmentOperation or IConversionOperation)
        {
            outer = outer.Parent;
        }

        return outer is IExpressionStatementOperation { Parent: IBlockOperation { Parent: IConstructorBodyOperation or null } };
    }

    // Stored, with no initializer, in a type whose objects nobody but the runtime constructs.
    private static bool NobodySets(ISymbol symbol)
    {
        if (symbol.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || type.InstanceConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared))
        {
            return false;
        }

        return symbol switch
        {
            IPropertySymbol { IsRequired: false } property => MarkedSymbolNormalizer.BackingField(property) is not null
                && symbol.DeclaringSyntaxReferences.All(static part => part.GetSyntax() is PropertyDeclarationSyntax { Initializer: null }),
            IFieldSymbol { IsRequired: false } => symbol.DeclaringSyntaxReferences.All(static part => part.GetSyntax() is VariableDeclaratorSyntax { Initializer: null }),
            _ => false,
        };
    }
}
