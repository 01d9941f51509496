using System;

namespace PrivacyAnalyzers;

/// <summary>The checks of arguments that the framework has only in later versions than netstandard2.0.</summary>
internal static class Argument
{
    internal static T NotNull<T>(T? value, string name)
        where T : class
        => value ?? throw new ArgumentNullException(name);

    internal static string NotNullOrEmpty(string? value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        return value.Length != 0 ? value : throw new ArgumentException("The value is empty.", name);
    }
}
