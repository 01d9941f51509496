using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PrivacyAnalyzers.Redaction.Benchmarks;

/// <summary>The export of an object, beside System.Text.Json: the code that it generates, and reflection. All write to the same writer.</summary>
internal static class ExportComparison
{
    private const int Operations = 10_000;

    private static readonly ArrayBufferWriter<byte> Buffer = new(64 * 1024);
    private static readonly Utf8JsonWriter Writer = new(Buffer);
    private static readonly JsonExportWriter Export = new(Writer, DataSubjectRight.Access);
    private static readonly JsonSerializerOptions Reflection = new() { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() };

    private static readonly (string Name, Action<Parcel> Write)[] Ways =
    [
        ("source generation", parcel => JsonSerializer.Serialize(Writer, parcel, ParcelJson.Default.Parcel)),
        ("export", parcel => Parcel.PersonalDataDescriptor.Export(Export, parcel)),
        ("reflection", parcel => JsonSerializer.Serialize(Writer, parcel, Reflection)),
    ];

    /// <returns>False where they do not write the same.</returns>
    internal static bool Run(int rounds)
    {
        var texts = Ways.Select(way => Written(way.Write)).ToList();
        if (texts.Distinct().Count() != 1)
        {
            Console.Error.WriteLine("not the same:\n" + string.Join("\n", texts));
            return false;
        }

        var times = Ways.Select(_ => new List<double>()).ToArray();
        var bytes = new long[Ways.Length];
        for (var round = -20; round < rounds; round++)
        {
            for (var way = 0; way < Ways.Length; way++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Environment.CpuUsage.TotalTime;
                for (var i = 0; i < Operations; i++)
                {
                    Buffer.ResetWrittenCount();
                    Writer.Reset();
                    Ways[way].Write(Parcel.Some[i & 255]);
                    Writer.Flush();
                }

                var used = Environment.CpuUsage.TotalTime - start;
                bytes[way] = (GC.GetAllocatedBytesForCurrentThread() - before) / Operations;
                if (round >= 0)
                {
                    times[way].Add(used.TotalNanoseconds / Operations);
                }
            }
        }

        Console.WriteLine("an object of ten members, one of them an object and one a list of these, " + Encoding.UTF8.GetByteCount(texts[0]).ToString(CultureInfo.InvariantCulture) + " bytes");
        for (var way = 0; way < Ways.Length; way++)
        {
            Console.WriteLine($"  {Ways[way].Name,-18} {times[way].Min(),8:F0} ns   x{times[way].Min() / times[0].Min(),-6:F2} {bytes[way],5} bytes allocated");
        }

        return true;
    }

    private static string Written(Action<Parcel> write)
    {
        Buffer.ResetWrittenCount();
        Writer.Reset();
        write(Parcel.Some[3]);
        Writer.Flush();
        return Encoding.UTF8.GetString(Buffer.WrittenSpan);
    }
}
