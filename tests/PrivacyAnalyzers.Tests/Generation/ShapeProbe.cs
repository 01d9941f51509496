namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>
/// Compiled with random shapes, it makes an object of each, plants a canary in every field, and looks for those of explicitly marked members: in what is erased, in
/// the redacted text, in the export; and it writes whole documents with the schemas that belong to them. It knows the attributes, and nothing of the generator.
/// </summary>
internal static class ShapeProbe
{
    internal const string Source = """

        public static class Program
        {
            private const System.Reflection.BindingFlags Own = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly;
            private static readonly List<string> Lines = [];
            private static int _next;

            public static string Main()
            {
                foreach (var type in typeof(Program).Assembly.GetTypes().Where(type => typeof(IPersonalDataCarrier).IsAssignableFrom(type) && !type.IsAbstract && !type.IsInterface && type.Namespace != "Fixed"))
                    Probe(Closed(type));
                return string.Join("\n", Lines);
            }

            /// <summary>Three lines for each type and right: what it is, its document, the schema of such documents.</summary>
            public static string Documents()
            {
                foreach (var type in typeof(Program).Assembly.GetTypes().Where(type => typeof(IPersonalDataCarrier).IsAssignableFrom(type) && !type.IsAbstract && !type.IsInterface && type.Namespace != "Fixed"))
                {
                    foreach (var right in new[] { DataSubjectRight.Access, DataSubjectRight.Portability })
                        Document(Closed(type), right);
                }

                return string.Join("\n", Lines);
            }

            private static void Document(Type type, DataSubjectRight right)
            {
                var one = Planted(type, 0);
                var descriptor = ((IPersonalDataCarrier)one).Descriptor;
                Written document = new(right), schema = new(right);
                typeof(ExportDocument).GetMethod("Write")!.MakeGenericMethod(descriptor.EntityType).Invoke(null, [document, descriptor, one]);
                ExportSchema.Write(schema, descriptor);
                Lines.AddRange([type + " " + right, document.Text(), schema.Text()]);
            }

            private static void Probe(Type type)
            {
                var one = Planted(type, 0);
                var members = Marked(type).Select(found => (found.Name, found.Member, found.Field, Leaves: Leaves(found.Field.GetValue(one), 0).ToHashSet())).Where(found => found.Leaves.Count > 0).ToList();
                if (members.Count == 0)
                    return;

                var texts = members.SelectMany(member => member.Leaves).Where(leaf => leaf.StartsWith("canary", StringComparison.Ordinal)).ToList();
                var text = ((IRedactable)one).ToRedactedString();
                if (text is not ("mine" or "closed"))
                    Say("redacted", type, texts.Where(canary => text.Contains(canary, StringComparison.Ordinal)).Select(canary => canary + " shows in " + text));

                Export(type, one, members.Select(member => (member.Name, member.Member, member.Field)).ToList());
                Erase(type, one, members);
            }

            private static void Erase(Type type, object one, List<(string Name, System.Reflection.MemberInfo Member, System.Reflection.FieldInfo Field, HashSet<string> Leaves)> members)
            {
                using var values = new ErasureValues(new byte[32], DateTimeOffset.UnixEpoch);
                if (type.IsValueType)
                {
                    if (type.GetMethods().FirstOrDefault(method => method.ReturnType == type && method.GetParameters() is { Length: 1 } parameters && parameters[0].ParameterType == typeof(ErasureValues)) is not { } erase)
                        return;
                    one = erase.Invoke(one, [values])!;
                }
                else if (one is IErasable erasable)
                    erasable.Erase(values);
                else
                    return;

                Say("erased", type, members.Where(member => Leaves(member.Field.GetValue(one), 0).Any(member.Leaves.Contains)).Select(member => member.Name + " is not erased"));
            }

            private static void Export(Type type, object one, List<(string Name, System.Reflection.MemberInfo Member, System.Reflection.FieldInfo Field)> members)
            {
                var writer = new Written(DataSubjectRight.Access);
                var descriptor = ((IPersonalDataCarrier)one).Descriptor;
                descriptor.GetType().GetMethod("Export")!.Invoke(descriptor, [writer, one]);
                var json = System.Text.Json.JsonDocument.Parse(writer.Text()).RootElement;
                if (json.GetRawText().Contains("\"System.", StringComparison.Ordinal))
                    Say("exported", type, ["the name of a type: " + json.GetRawText()]);
                Say("exported", type, members.Where(member => !Is(json, member.Name, member.Field.GetValue(one))).Select(member => member.Name + " is not in " + json.GetRawText()));
            }

            // What leads to a value only is left out.
            private static bool Is(System.Text.Json.JsonElement json, string name, object? value) =>
                value is System.IO.Stream or System.Threading.Tasks.Task or System.Threading.Tasks.ValueTask<string> or IAsyncEnumerable<string> ? !json.TryGetProperty(name, out _) : json.TryGetProperty(name, out var found) && Shows(found, value);

            private static bool Shows(System.Text.Json.JsonElement found, object? value) => value switch
            {
                Memory<byte> bytes => found.GetBytesFromBase64().AsSpan().SequenceEqual(bytes.Span),
                ReadOnlyMemory<byte> bytes => found.GetBytesFromBase64().AsSpan().SequenceEqual(bytes.Span),
                ArraySegment<byte> bytes => found.GetBytesFromBase64().AsSpan().SequenceEqual(bytes),
                Memory<int> numbers => found[0].GetInt32() == numbers.Span[0],
                ReadOnlyMemory<char> or System.Text.StringBuilder or System.Numerics.BigInteger or Int128 or Version or System.Text.Rune or Index or Range or System.Text.Json.JsonElement or System.Text.Json.Nodes.JsonNode => found.GetString() == value.ToString(),
                Half half => (Half)found.GetDouble() == half,
                TimeZoneInfo zone => found.GetString() == zone.Id,
                System.Globalization.CultureInfo culture => found.GetString() == culture.Name,
                System.Text.Json.JsonDocument document => found.GetString() == document.RootElement.ToString(),
                KeyValuePair<string, int> pair => found.GetProperty("Key").GetString() == pair.Key && found.GetProperty("Value").GetInt32() == pair.Value,
                Tuple<int, string> pair => found.GetProperty("Item1").GetInt32() == pair.Item1 && found.GetProperty("Item2").GetString() == pair.Item2,
                (int a, byte[] b) => found.GetProperty("A").GetInt32() == a && found.GetProperty("B").GetBytesFromBase64().AsSpan().SequenceEqual(b),
                Lazy<string> lazy => found.GetString() == lazy.Value,
                Lazy<List<string>> lazy => found.EnumerateArray().Select(item => item.GetString()).SequenceEqual(lazy.Value),
                ILookup<string, int> groups => found[0].GetProperty("Key").GetString() == "key" && found[0].GetProperty("Values")[0].GetInt32() == groups["key"].Single(),
                Dictionary<Guid, string> map => map.All(pair => found.GetProperty(pair.Key.ToString("D")).GetString() == pair.Value),
                System.Collections.Hashtable map => found[0].GetProperty("Value").GetString() == (string?)map["key"],
                Fixed.Tags tags => found.EnumerateArray().Select(item => item.GetString()).SequenceEqual(tags),
                string text => found.GetString() == text,
                int number => found.ValueKind == System.Text.Json.JsonValueKind.String ? found.GetString() == number.ToString(System.Globalization.CultureInfo.InvariantCulture) : found.GetInt32() == number,
                long number => found.GetInt64() == number,
                decimal number => found.GetDecimal() == number,
                double number => found.GetDouble() == number,
                bool truth => found.GetBoolean() == truth,
                Guid id => found.GetGuid() == id,
                DateTimeOffset at => found.GetDateTimeOffset() == at,
                Enum known => found.GetString() == known.ToString(),
                byte[] bytes => found.GetBytesFromBase64().AsSpan().SequenceEqual(bytes),
                string[] texts => found.EnumerateArray().Select(item => item.GetString()).SequenceEqual(texts),
                Dictionary<string, int> map => map.All(pair => found.GetProperty(pair.Key).GetInt32() == pair.Value),
                Fixed.Address address => found.GetProperty("City").GetString() == address.City,
                Fixed.Spot spot => found.GetProperty("Latitude").GetDouble() == spot.Latitude,
                _ => found.ValueKind != System.Text.Json.JsonValueKind.Null,
            };

            private static void Say(string what, Type type, IEnumerable<string> wrong)
            {
                var found = wrong.ToList();
                Lines.Add(found.Count == 0 ? what : type + " " + what + ": " + string.Join("; ", found).ReplaceLineEndings(" "));
            }

            private static IEnumerable<(string Name, System.Reflection.MemberInfo Member, System.Reflection.FieldInfo Field)> Marked(Type type)
            {
                foreach (var property in type.GetProperties(Own))
                {
                    var field = type.GetField("<" + property.Name + ">k__BackingField", Own);
                    var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Where(parameter => parameter.Name == property.Name && parameter.ParameterType == property.PropertyType);
                    if (field is not null && property.GetMethod is not null && IsMarked([.. property.CustomAttributes, .. field.CustomAttributes, .. parameters.SelectMany(parameter => parameter.CustomAttributes)]))
                        yield return (property.Name, property, field);
                }

                foreach (var field in type.GetFields(Own).Where(field => !field.Name.StartsWith('<') && IsMarked([.. field.CustomAttributes])))
                    yield return (field.Name, field, field);
            }

            private static bool IsMarked(System.Reflection.CustomAttributeData[] marks) =>
                marks.Any(mark => mark.AttributeType.Name is "PersonalDataAttribute`1" or "AlsoForAttribute`1") && marks.All(mark => mark.AttributeType.Name != "NotPersonalDataAttribute");

            private static Type Closed(Type type) => !type.ContainsGenericParameters ? type : type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(parameter =>
                parameter.GenericParameterAttributes.HasFlag(System.Reflection.GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int)
                : parameter.GetGenericParameterConstraints().Any(constraint => constraint == typeof(IRedactable)) ? typeof(Fixed.Address) : typeof(string))]);

            private static object Planted(Type type, int depth)
            {
                var one = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
                for (var current = type; current is not null && current != typeof(object) && current != typeof(ValueType); current = current.BaseType)
                {
                    foreach (var field in current.GetFields(Own))
                    {
                        if (depth < 3 && Canary(field.FieldType, depth) is { } canary)
                            field.SetValue(one, canary);
                    }
                }

                return one;
            }

            private static object? Canary(Type type, int depth)
            {
                var number = ++_next;
                type = Nullable.GetUnderlyingType(type) ?? type;
                if (type == typeof(string) || type == typeof(object)) return "canary" + number;
                if (type == typeof(bool)) return true;
                if (type == typeof(char)) return '\u00A7';
                if (type == typeof(Guid)) return new Guid(number, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
                if (type == typeof(DateOnly)) return new DateOnly(1977, 7, 7).AddDays(number);
                if (type == typeof(DateTime)) return new DateTime(1977, 7, 7).AddDays(number);
                if (type == typeof(DateTimeOffset)) return new DateTimeOffset(1977, 7, 7, 7, 7, 7, TimeSpan.Zero).AddDays(number);
                if (type == typeof(TimeSpan)) return TimeSpan.FromMinutes(777 + number);
                if (type == typeof(DayOfWeek)) return DayOfWeek.Saturday;
                if (type == typeof(nint)) return (nint)(77000 + number);
                if (type == typeof(Int128)) return (Int128)(77000 + number);
                if (type.IsPrimitive || type == typeof(decimal)) return Convert.ChangeType(77000 + number, type, System.Globalization.CultureInfo.InvariantCulture);
                if (type == typeof(Uri)) return new Uri("https://canary" + number + ".example");
                if (type == typeof(System.Net.IPAddress)) return new System.Net.IPAddress(7000 + number);
                if (type == typeof(byte[])) return new byte[] { 77, (byte)number };
                if (type == typeof(int[,])) return new[,] { { 77000 + number } };
                if (type == typeof(Memory<byte>)) return new Memory<byte>([77, (byte)number]);
                if (type == typeof(ReadOnlyMemory<byte>)) return new ReadOnlyMemory<byte>([78, (byte)number]);
                if (type == typeof(ArraySegment<byte>)) return new ArraySegment<byte>([0, 79, (byte)number], 1, 2);
                if (type == typeof(ReadOnlyMemory<char>)) return ("canary" + number).AsMemory();
                if (type == typeof(Memory<int>)) return new Memory<int>([77000 + number]);
                if (type == typeof(System.Text.StringBuilder)) return new System.Text.StringBuilder("canary" + number);
                if (type == typeof(System.Numerics.BigInteger)) return new System.Numerics.BigInteger(77000 + number);
                if (type == typeof(Half)) return (Half)(77 + number % 100);
                if (type == typeof(Version)) return new Version(77, number);
                if (type == typeof(TimeZoneInfo)) return TimeZoneInfo.CreateCustomTimeZone("canary" + number, TimeSpan.Zero, "zone", "zone");
                if (type == typeof(System.Globalization.CultureInfo)) return System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
                if (type == typeof(System.Text.Rune)) return new System.Text.Rune('\u00A7');
                if (type == typeof(Index)) return new Index(77000 + number);
                if (type == typeof(Range)) return new Range(77000 + number, 88000 + number);
                if (type == typeof(System.Text.Json.JsonDocument)) return System.Text.Json.JsonDocument.Parse("\"canary" + number + "\"");
                if (type == typeof(System.Text.Json.JsonElement)) return System.Text.Json.JsonDocument.Parse("\"canary" + number + "\"").RootElement;
                if (type == typeof(System.Text.Json.Nodes.JsonNode)) return System.Text.Json.Nodes.JsonValue.Create("canary" + number);
                if (type == typeof(KeyValuePair<string, int>)) return new KeyValuePair<string, int>("canary" + number, 77000 + number);
                if (type == typeof(Tuple<int, string>)) return new Tuple<int, string>(77000 + number, "canary" + number);
                if (type == typeof(IReadOnlyDictionary<Guid, string>)) return new Dictionary<Guid, string> { [new Guid(number, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7)] = "canary" + number };
                if (type == typeof(ILookup<string, int>)) return new[] { 77000 + number }.ToLookup(_ => "key");
                if (type == typeof(IAsyncEnumerable<string>)) return Later("canary" + number);
                if (type == typeof(System.IO.Stream)) return new System.IO.MemoryStream([77, (byte)number]);
                if (type == typeof((int A, byte[] B))) return (77000 + number, new byte[] { 80, (byte)number });
                if (type == typeof(Lazy<List<string>>)) return new Lazy<List<string>>(["canary" + number]);
                if (type == typeof(System.Threading.Tasks.ValueTask<string>)) return new System.Threading.Tasks.ValueTask<string>("canary" + number);
                if (type == typeof(System.Collections.Hashtable)) return new System.Collections.Hashtable { ["key"] = "canary" + number };
                if (type == typeof(Fixed.Tags)) return new Fixed.Tags { "canary" + number };
                if (type == typeof(Dictionary<string, Fixed.Folder>)) return new Dictionary<string, Fixed.Folder> { ["key"] = new() { Name = "canary" + number } };
                if (type == typeof(System.Collections.IList)) return new System.Collections.ArrayList { "canary" + number };
                if (type == typeof(Lazy<string>)) return new Lazy<string>("canary" + number);
                if (type == typeof(System.Threading.Tasks.Task<string>)) return System.Threading.Tasks.Task.FromResult("canary" + number);
                if (type == typeof((int A, string B))) return (77000 + number, "canary" + number);
                if (type == typeof(System.Collections.Immutable.ImmutableArray<int>)) return System.Collections.Immutable.ImmutableArray.Create(77000 + number);
                if (type == typeof(Dictionary<string, int>)) return new Dictionary<string, int> { ["key"] = 77000 + number };
                if (type == typeof(IDictionary<int, string>)) return new Dictionary<int, string> { [1] = "canary" + number };
                if (type == typeof(HashSet<string>)) return new HashSet<string> { "canary" + number };
                if (type.IsArray && type.GetArrayRank() == 1 && Canary(type.GetElementType()!, depth + 1) is { } item)
                {
                    var array = Array.CreateInstance(type.GetElementType()!, 1);
                    array.SetValue(item, 0);
                    return array;
                }

                if (type.IsGenericType && type.IsAssignableFrom(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0])) && Canary(type.GetGenericArguments()[0], depth + 1) is { } element)
                {
                    var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!;
                    list.Add(element);
                    return list;
                }

                return type.Namespace == "Fixed" && !type.IsAbstract ? Planted(type, depth + 1) : null;
            }

            private static async IAsyncEnumerable<string> Later(string value)
            {
                await System.Threading.Tasks.Task.CompletedTask;
                yield return value;
            }

            private static IEnumerable<string> Leaves(object? value, int depth) => value switch
            {
                null => [],
                string { Length: 0 } or System.Text.StringBuilder { Length: 0 } or System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Undefined } or ArraySegment<byte> { Array: null } or System.Threading.Tasks.ValueTask<string> { Result: null } => [],
                string text => [text],
                ReadOnlyMemory<byte> bytes => [Convert.ToHexString(bytes.Span)],
                ArraySegment<byte> bytes => [Convert.ToHexString(bytes)],
                Memory<int> numbers => numbers.ToArray().Select(item => item.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ReadOnlyMemory<char> or System.Text.StringBuilder or System.Text.Json.JsonElement or System.Text.Json.Nodes.JsonNode => Leaves(value.ToString(), depth + 1),
                System.Text.Json.JsonDocument document => [document.RootElement.ToString()],
                TimeZoneInfo zone => [zone.Id],
                System.Globalization.CultureInfo culture => [culture.Name],
                KeyValuePair<string, int> pair => Leaves(pair.Key, depth + 1).Append(pair.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                Lazy<List<string>> lazy => lazy.Value,
                System.Threading.Tasks.ValueTask<string> task => [task.Result],
                IAsyncEnumerable<string> => ["later"],
                System.IO.MemoryStream stream => [Convert.ToHexString(stream.ToArray())],
                Memory<byte> bytes => [Convert.ToHexString(bytes.Span)],
                byte[] bytes => [Convert.ToHexString(bytes)],
                Lazy<string> lazy => [lazy.Value],
                System.Threading.Tasks.Task<string> task => [task.Result],
                Uri or System.Net.IPAddress => [value.ToString()!],
                System.Collections.Immutable.ImmutableArray<int> { IsDefault: true } => [],
                System.Collections.IDictionary map => map.Values.Cast<object?>().SelectMany(item => Leaves(item, depth + 1)),
                System.Collections.IEnumerable all => all.Cast<object?>().SelectMany(item => Leaves(item, depth + 1)),
                IFormattable known => [known.ToString(null, System.Globalization.CultureInfo.InvariantCulture)],
                bool or char => [value.ToString()!],
                _ when depth < 4 && value.GetType().Namespace is "Fixed" or "System" && value is not Delegate and not Type => value.GetType().GetFields(Own).SelectMany(field => Leaves(field.GetValue(value), depth + 1)),
                _ => [],
            };

            private sealed class Written(DataSubjectRight right) : ExportWriter(right)
            {
                private readonly System.IO.MemoryStream _stream = new();
                private System.Text.Json.Utf8JsonWriter? _json;
                private System.Text.Json.Utf8JsonWriter Json => _json ??= new(_stream);
                public string Text() { Json.Flush(); return System.Text.Encoding.UTF8.GetString(_stream.ToArray()); }
                public override void WriteStartObject() => Json.WriteStartObject();
                public override void WriteEndObject() => Json.WriteEndObject();
                public override void WriteStartArray() => Json.WriteStartArray();
                public override void WriteEndArray() => Json.WriteEndArray();
                public override void WritePropertyName(string name) => Json.WritePropertyName(name);
                public override void WriteNull() => Json.WriteNullValue();
                public override void WriteBoolean(bool value) => Json.WriteBooleanValue(value);
                public override void WriteNumber(long value) => Json.WriteNumberValue(value);
                public override void WriteNumber(float value) => Json.WriteNumberValue(value);
                public override void WriteNumber(double value) => Json.WriteNumberValue(value);
                public override void WriteNumber(decimal value) => Json.WriteNumberValue(value);
                public override void WriteText(string? value) => Json.WriteStringValue(value);
                public override void WriteGuid(Guid value) => Json.WriteStringValue(value);
                public override void WriteDateTime(DateTime value) => Json.WriteStringValue(value);
                public override void WriteDateTime(DateTimeOffset value) => Json.WriteStringValue(value);
                public override void WriteBytes(byte[]? value) { if (value is null) Json.WriteNullValue(); else Json.WriteBase64StringValue(value); }
            }
        }

        """;
}
