using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Discovery;

/// <summary>Tells test projects, whose people are made up.</summary>
internal static class TestCode
{
    /// <summary>Whether the compilation references a test framework.</summary>
    internal static bool IsTests(Compilation compilation)
    {
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (IsFramework(reference.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFramework(string name) =>
        name is "nunit.framework" or "MSTest.TestFramework" or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "TUnit.Core" or "TUnit"
        || name.StartsWith("xunit.", StringComparison.OrdinalIgnoreCase);
}
