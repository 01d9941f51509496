using System;

namespace PrivacyAnalyzers.Baselines;

/// <summary>A baseline that cannot be read, and where.</summary>
internal sealed class BaselineFormatException : Exception
{
    internal BaselineFormatException(string message, int position)
        : base(message) => Position = position;

    internal int Position { get; }
}
