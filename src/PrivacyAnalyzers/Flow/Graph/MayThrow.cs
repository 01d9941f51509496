using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>Whether an operation can leave by an exception: moving values between variables cannot, all else may.</summary>
internal static class MayThrow
{
    internal static bool Does(IOperation operation) => !operation.DescendantsAndSelf().All(IsHarmless);

    private static bool IsHarmless(IOperation operation) => operation switch
    {
        IExpressionStatementOperation or ISimpleAssignmentOperation or ILocalReferenceOperation or IParameterReferenceOperation or ILiteralOperation
            or IFlowCaptureOperation or IFlowCaptureReferenceOperation or IInstanceReferenceOperation or IDefaultValueOperation or IIsNullOperation => true,
        IFieldReferenceOperation field => field.Instance is null or IInstanceReferenceOperation,
        IConversionOperation conversion => conversion.IsImplicit && conversion.OperatorMethod is null,
        _ => false,
    };
}
