using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Reads what is generated of a type beside its texts.</summary>
internal static class DataParser
{
    /// <summary>The model; null where there is nothing to write.</summary>
    internal static DataModel? Read(INamedTypeSymbol type, FrameModel frame, GenerationPlan plan)
    {
        if (!plan.Descriptors.IsDescribed(type))
        {
            return null;
        }

        var erasure = plan.Erasures.Read(type);
        var scan = plan.Erasures.ScanOf(type);
        var access = new AccessReader(type, plan);
        if (erasure is not null)
        {
            foreach (var member in scan.AsReached.Where(static member => member.Access.CanRead || member.Access.CanWrite))
            {
                access.Of(member.Member);
            }
        }

        var parser = new DescriptorParser(type, plan, access);
        var descriptor = parser.Read();
        var named = erasure is null ? parser.Described : parser.Described.Concat(scan.Members.Select(static member => member.Member));
        return new DataModel(
            frame,
            type.IsValueType,
            type.IsValueType || type.IsSealed,
            EquatableArray<string>.From(Discouraged.Warnings(named)),
            EquatableArray<AccessorModel>.From(access.Accessors),
            access.Names.Take("DescribePersonalData"),
            !type.Interfaces.Any(static contract => contract.Is(WellKnownNames.PersonalDataCarrierInterface)),
            descriptor,
            erasure);
    }
}
