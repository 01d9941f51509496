using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PrivacyAnalyzers.Redaction.Benchmarks;

/// <summary>The export of an object, beside System.Text.Json: the code that it generates, and reflection. All write to the same writer.</summary>
internal static class ExportComparison
{
    private const int Operations = 10_000;

    private static readonly ArrayBufferWriter<byte> Buffer = new(64 * 1024);
    private static readonly JsonSerializerOptions Reflection = new() { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() };

    /// <returns>False where they do not write the same.</returns>
    internal static bool Run(int rounds)
    {
        var writer = new Utf8JsonWriter(Buffer);
        var own = new Utf8JsonWriter(Buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var (access, portable, relaxed) = (new JsonExportWriter(writer, DataSubjectRight.Access), new JsonExportWriter(writer, DataSubjectRight.Portability), new JsonExportWriter(own, DataSubjectRight.Access));
        return Run(
                "an object of ten members, one of them an object and one a list of these",
                rounds,
                writer,
                ("source generation", i => JsonSerializer.Serialize(writer, Parcel.Some[i], ParcelJson.Default.Parcel)),
                ("export", i => Parcel.PersonalDataDescriptor.Export(access, Parcel.Some[i])),
                ("reflection", i => JsonSerializer.Serialize(writer, Parcel.Some[i], Reflection)))
            && Run(
                "the same with two members more, which a copy to take elsewhere leaves out",
                rounds,
                writer,
                ("source generation", i => JsonSerializer.Serialize(writer, Shipment.Some[i], ParcelJson.Default.Shipment)),
                ("export", i => Shipment.PersonalDataDescriptor.Export(portable, Shipment.Some[i])),
                ("reflection", i => JsonSerializer.Serialize(writer, Shipment.Some[i], Reflection)))
            && Run(
                "the first one, to a writer with an encoder of its own",
                rounds,
                own,
                ("source generation", i => JsonSerializer.Serialize(own, Parcel.Some[i], ParcelJson.Default.Parcel)),
                ("export", i => Parcel.PersonalDataDescriptor.Export(relaxed, Parcel.Some[i])),
                ("reflection", i => JsonSerializer.Serialize(own, Parcel.Some[i], Reflection)));
    }

    private static bool Run(string what, int rounds, Utf8JsonWriter writer, params (string Name, Action<int> Write)[] ways)
    {
        var texts = ways.Select(way => Written(writer, way.Write)).ToList();
        if (texts.Distinct().Count() != 1)
        {
            Console.Error.WriteLine("not the same:\n" + string.Join("\n", texts));
            return false;
        }

        var times = ways.Select(_ => new List<double>()).ToArray();
        var bytes = new long[ways.Length];
        for (var round = -20; round < rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Environment.CpuUsage.TotalTime;
                for (var i = 0; i < Operations; i++)
                {
                    Buffer.ResetWrittenCount();
                    writer.Reset();
                    ways[way].Write(i & 255);
                    writer.Flush();
                }

                var used = Environment.CpuUsage.TotalTime - start;
                bytes[way] = (GC.GetAllocatedBytesForCurrentThread() - before) / Operations;
                if (round >= 0)
                {
                    times[way].Add(used.TotalNanoseconds / Operations);
                }
            }
        }

        Console.WriteLine(what + ", " + Encoding.UTF8.GetByteCount(texts[0]).ToString(CultureInfo.InvariantCulture) + " bytes");
        for (var way = 0; way < ways.Length; way++)
        {
            Console.WriteLine($"  {ways[way].Name,-18} {times[way].Min(),8:F0} ns   x{times[way].Min() / times[0].Min(),-6:F2} {bytes[way],5} bytes allocated");
        }

        return true;
    }

    private static string Written(Utf8JsonWriter writer, Action<int> write)
    {
        Buffer.ResetWrittenCount();
        writer.Reset();
        write(3);
        writer.Flush();
        return Encoding.UTF8.GetString(Buffer.WrittenSpan);
    }
}
