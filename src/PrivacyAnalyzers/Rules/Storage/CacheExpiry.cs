using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>When a cache lets go of something, as far as constants tell.</summary>
internal readonly struct CacheExpiry
{
    private CacheExpiry(bool isKnown, bool isForever, Iso8601Period? period)
    {
        IsKnown = isKnown;
        IsForever = isForever;
        Period = period;
    }

    /// <summary>There is one, and nobody can tell from here how long it is.</summary>
    internal static CacheExpiry Unknown => new(isKnown: false, isForever: false, period: null);

    internal bool IsKnown { get; }

    internal bool IsForever { get; }

    internal Iso8601Period? Period { get; }

    /// <summary>Reads a <c>TimeSpan</c>: <c>FromDays(30)</c>, <c>new TimeSpan(1, 0, 0)</c>, <c>MaxValue</c>.</summary>
    internal static CacheExpiry Read(IOperation value)
    {
        switch (value.WithoutConversions())
        {
            case IFieldReferenceOperation { Field.Name: "MaxValue" }:
                return new(isKnown: true, isForever: true, period: null);
            case IInvocationOperation { TargetMethod: { Name: var name, ContainingType: var type } } call when type.Is("System.TimeSpan"):
                var counts = call.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit).Select(static argument => Number(argument.Value)).ToList();
                return counts.Count == 1 && counts[0] is { } count && Seconds(name) is { } unit ? Of(count * unit) : Unknown;
            case IObjectCreationOperation creation when creation.Type.Is("System.TimeSpan"):
                var parts = creation.Arguments.Select(static argument => Number(argument.Value)).ToList();
                return parts.Any(static part => part is null) ? Unknown : parts.Count switch
                {
                    3 => Of((parts[0]!.Value * 3600) + (parts[1]!.Value * 60) + parts[2]!.Value),
                    >= 4 => Of((parts[0]!.Value * 86400) + (parts[1]!.Value * 3600) + (parts[2]!.Value * 60) + parts[3]!.Value),
                    _ => Unknown,
                };
            default:
                return Unknown;
        }
    }

    private static CacheExpiry Of(double seconds) =>
        seconds >= 1 && Iso8601Period.TryParse("PT" + Math.Floor(seconds).ToString("F0", CultureInfo.InvariantCulture) + "S", out var period) ? new(isKnown: true, isForever: false, period) : Unknown;

    private static double? Number(IOperation value) => value.ConstantValue is { HasValue: true, Value: IConvertible number and not string } ? number.ToDouble(CultureInfo.InvariantCulture) : null;

    private static double? Seconds(string name) => name switch
    {
        "FromDays" => 86400,
        "FromHours" => 3600,
        "FromMinutes" => 60,
        "FromSeconds" => 1,
        "FromMilliseconds" => 0.001,
        _ => null,
    };
}
