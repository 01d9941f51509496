using System.Text.Json;
using PrivacyAnalyzers;
using Published;

// Each line tells what was expected where it is not so; the last one is "published: ok".
var failures = 0;
var customer = new Customer { Spouse = new Customer() };

var text = customer.ToRedactedString();
Check("redacted text", text.Contains("c***@c***.example", StringComparison.Ordinal) && !text.Contains("canary", StringComparison.Ordinal));
var state = customer.ToRedactedState();
Check("redacted state", state.Count > 3 && state.All(pair => Convert.ToString(pair.Value, null)?.Contains("canary", StringComparison.Ordinal) != true));
Check("policy", RedactionPolicy.BuiltIn.With(DataCategory.EmailAddress, new Pseudonymizer("k1", new byte[32])).Redact(customer)?.Contains("k1", StringComparison.Ordinal) == true);

Check("subject", customer.GetSubjectId().Kind == "Published.Customer");

using (var access = JsonDocument.Parse(Written(writer => PersonalDataJson.WriteAccess(writer, Customer.PersonalDataDescriptor, customer))))
{
    var data = access.RootElement.GetProperty("data");
    Check("export", data.GetProperty("Email").GetString() == "canary@canary.example" && data.GetProperty("_memo").GetString() == "canary" && data.GetProperty("Sex").GetString() == "Woman");
    Check("export of a generic base's argument", data.GetProperty("Home").GetProperty("Street").GetString() == "canary");
    Check("export of a derived type", data.GetProperty("Other").GetProperty("Door").GetString() == "canary");
    Check("export of values", data.GetProperty("Seen").GetProperty("here").GetProperty("City").GetString() == "canary" && data.GetProperty("Spots")[0].GetProperty("Latitude").GetDouble() == 48.5);
    Check("export of another person", data.GetProperty("Spouse").GetString() == "***");
}

using (var schema = JsonDocument.Parse(Written(writer => PersonalDataJson.WriteSchema(writer, Customer.PersonalDataDescriptor, DataSubjectRight.Portability))))
    Check("schema", schema.RootElement.GetProperty("$defs").GetProperty("Published.Customer").GetProperty("properties").TryGetProperty("Email", out _));

var other = customer.Other;
using (var values = new ErasureValues(new byte[32], DateTimeOffset.UnixEpoch))
    customer.Erase(values);
Check("erasure of what is set once", customer.Email.Length == 32 && customer.IsMemoErased() && customer.Nick is null && customer.Born == new DateOnly(1984, 1, 1));
Check("erasure of what it holds", customer.Home.Street.Length == 32 && other is Flat { Street.Length: 32, Door.Length: 32 });
Check("erasure of collections", customer.Interests.Count == 0 && customer.Seen.Count == 0 && customer.Spots.All(spot => spot is { City.Length: 32, Latitude: 0 }));
Check("erasure of the rest", customer is { Sex: null, Allergies: null, Spouse: null });
Check("nothing is left", !Written(writer => PersonalDataJson.WriteAccess(writer, Customer.PersonalDataDescriptor, customer)).Contains("canary", StringComparison.Ordinal));

Console.WriteLine(failures == 0 ? "published: ok" : "published: " + failures + " failed");
return failures;

void Check(string what, bool holds)
{
    if (!holds)
    {
        Console.WriteLine("failed: " + what);
        failures++;
    }
}

static string Written(Action<Utf8JsonWriter> write)
{
    using var stream = new MemoryStream();
    using (var writer = new Utf8JsonWriter(stream))
        write(writer);
    return System.Text.Encoding.UTF8.GetString(stream.ToArray());
}
