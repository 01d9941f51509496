#if !NET
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells the compiler that a result is null only where that argument is.</summary>
[AttributeUsage(AttributeTargets.ReturnValue)]
internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}
#endif
