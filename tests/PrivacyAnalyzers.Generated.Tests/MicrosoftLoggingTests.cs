using Microsoft.Extensions.Logging;
using PrivacyAnalyzers.Generated.Tests.Domain;

namespace PrivacyAnalyzers.Generated.Tests;

/// <summary>Microsoft.Extensions.Logging: messages, structured state, scopes, and methods that its own generator writes.</summary>
public sealed partial class MicrosoftLoggingTests
{
    private readonly CapturingProvider _captured = new();

    [Fact]
    public void Objects_States_AndScopes()
    {
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(_captured));
        var logger = factory.CreateLogger("test");
        foreach (var value in Canaries.All)
        {
            using (logger.BeginScope(value.ToRedactedState()))
            using (logger.BeginScope("{Value}", value.ToRedactedString()))
            {
                logger.LogInformation("Saved {Value}", value);
                logger.LogInformation("Saved {Value}", value.ToRedactedState());
                logger.Log(LogLevel.Information, default, value.ToRedactedState(), exception: null, static (state, _) => state.ToString());
                logger.LogError(new InvalidOperationException("Cannot save " + value), "Failed");
            }
        }

        // The analyzers run on this project: what is redacted is no finding, by its own type either.
        var person = new Person();
        using (logger.BeginScope(person.ToRedactedState()))
        {
            logger.LogInformation("Saved {Person}, {Email}", person.ToRedactedState(), RedactionPolicy.Current.Redact(DataCategory.EmailAddress, person.Email));
        }

        Assert.Equal((Canaries.All.Count * 4) + 1, _captured.Messages.Count);
        Assert.All(_captured.Messages, Canaries.AssertAbsent);
        Assert.All(_captured.Properties, property => Assert.False(property.Value != "True" && Canaries.IsSeen(property.Value), property.Key));
        Assert.Contains(_captured.Properties, property => property is { Key: "Email", Value: "c***@c***.example" });
    }

    [Fact]
    public void Twins()
    {
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(_captured));
        var person = new Person();
        Log.SentRedacted(factory.CreateLogger("test"), person.Email, person.Name, 7, person);
        Log.NotedRedacted(factory.CreateLogger("test"), person.Notes!);
        Assert.Equal(["Sent to c***@c***.example, C***: 7 of " + person, "Noted ***"], _captured.Messages);
        Assert.All(_captured.Messages, Canaries.AssertAbsent);
        Assert.Contains(_captured.Properties, property => property is { Key: "Email", Value: "c***@c***.example" });
        Assert.All(_captured.Properties, property => Assert.False(Canaries.IsSeen(property.Value), property.Key));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Sent to {Email}, {Name}: {Count} of {Whole}")]
        internal static partial void Sent(ILogger logger, [PersonalData<Delivery>(DataCategory.EmailAddress)] string email, [PersonalData<Delivery>(DataCategory.Name)] string? name, int count, Person whole);

        [LoggerMessage(2, LogLevel.Warning, "Noted {Notes}")]
        internal static partial void Noted(ILogger logger, [PersonalData<Delivery>(DataCategory.FreeText)] string notes);
    }
}
