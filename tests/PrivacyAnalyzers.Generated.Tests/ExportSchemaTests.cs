using System.Text;
using System.Text.Json;
using PrivacyAnalyzers.Generated.Tests.Domain;
using PrivacyAnalyzers.Tests.Generation.Export;

namespace PrivacyAnalyzers.Generated.Tests;

/// <summary>What is exported of the domain fits its schema, as a validator that is not ours reads it.</summary>
public sealed class ExportSchemaTests
{
    [Theory]
    [InlineData(DataSubjectRight.Access)]
    [InlineData(DataSubjectRight.Portability)]
    public void Document_FitsItsSchema(DataSubjectRight right)
    {
        var person = new Person();
        var document = Written(writer =>
        {
            if (right == DataSubjectRight.Access)
                PersonalDataJson.WriteAccess(writer, Person.PersonalDataDescriptor, person);
            else
                PersonalDataJson.WritePortable(writer, Person.PersonalDataDescriptor, person);
        });
        var schema = Written(writer => PersonalDataJson.WriteSchema(writer, Person.PersonalDataDescriptor, right));
        Assert.Empty(SchemaCheck.Errors(document, schema));
        Assert.NotEmpty(SchemaCheck.Errors(document.Replace("\"Born\":\"1980-07-19\"", "\"Born\":19800719", StringComparison.Ordinal), schema));
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
