using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>A yes-or-no member that is named after somebody's agreement, and is yes before anybody gave it. PRIV1006 asks the same where consent is marked.</summary>
internal sealed class TickedConsentAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.PRIV1006_ConsentOnByDefault];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Initialized, OperationKind.PropertyInitializer, OperationKind.FieldInitializer, OperationKind.ParameterInitializer);
    }

    private static void Initialized(OperationAnalysisContext context)
    {
        var initializer = (ISymbolInitializerOperation)context.Operation;
        var symbol = initializer switch
        {
            IPropertyInitializerOperation property => property.InitializedProperties.FirstOrDefault(),
            IFieldInitializerOperation field => field.InitializedFields.FirstOrDefault(static initialized => !initialized.IsConst && !initialized.IsStatic),
            IParameterInitializerOperation parameter => (ISymbol?)parameter.Parameter,
            _ => null,
        };
        if (symbol is not null && ValueTypes.Of(symbol) is { SpecialType: SpecialType.System_Boolean } && initializer.Value.ConstantValue is { HasValue: true, Value: true } && ConsentNames.Tell(symbol.Name))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Catalogue.PRIV1006_ConsentOnByDefault,
                initializer.Value.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(UsePath.Members, symbol.Short()),
                symbol.Short(),
                "something",
                "by its initializer"));
        }
    }
}
